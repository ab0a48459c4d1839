package io.jiaohao.systemtests;

import io.jiaohao.systemtests.ux.Check;

/**
 * One change to a sound page that one check must see, and the same change just inside the limit,
 * which none may see.
 *
 * @param broken a script; {@code $} finds an element
 * @param sound likewise; empty where the limit has no other side
 */
record Breakage(Check check, Copied page, String what, String broken, String sound) {
    /** A change with a number in it, {@code %s}. */
    static Breakage of(Check check, Copied page, String change, Object broken, Object sound) {
        return new Breakage(
                check,
                page,
                change.formatted(broken),
                change.formatted(broken),
                change.formatted(sound));
    }

    /** A change that is wrong as such. */
    static Breakage of(Check check, Copied page, String change) {
        return new Breakage(check, page, change, change, "");
    }

    @Override
    public String toString() {
        return "%s %s: %s".formatted(check, page, what);
    }
}

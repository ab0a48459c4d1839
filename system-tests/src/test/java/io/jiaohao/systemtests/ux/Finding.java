package io.jiaohao.systemtests.ux;

/**
 * Something on a page that is not as UX.md wants it.
 *
 * @param element which one, with its words
 */
public record Finding(Check check, String element, String measured, String wanted) {
    @Override
    public String toString() {
        return "%s: %s is %s, wanted: %s".formatted(check, element, measured, wanted);
    }
}

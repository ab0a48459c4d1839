package io.jiaohao.server.people;

/**
 * A person as kept, with what only the sign-in needs.
 *
 * @param password its hash, as {@link Passwords} makes it
 * @param oneTime whether the password was made by the server: good for nothing but to choose one
 * @param locked whether the person may not sign in
 * @param version one more with each change; a session that began with another one is over
 */
public record Account(
        Person person, String password, boolean oneTime, boolean locked, int version) {
    /** Of somebody whom a demo makes up; never kept, never changed. */
    static final int MADE_UP = -1;

    public static Account fresh(Person person, String oneTimePassword) {
        return new Account(person, oneTimePassword, true, false, 1);
    }

    public String id() {
        return person.id();
    }

    public Account with(Person changed) {
        return new Account(changed, password, oneTime, locked, version);
    }

    public Account withPassword(String hash, boolean isOneTime) {
        return new Account(person, hash, isOneTime, locked, version);
    }

    public Account withLocked(boolean isLocked) {
        return new Account(person, password, oneTime, isLocked, version);
    }

    /** Whether this person can let others in. */
    public boolean managesPeople() {
        return !locked && person.managesPeople();
    }

    /** Whether it can be changed. */
    public boolean isKept() {
        return version != MADE_UP;
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[id=%s, version=%d]".formatted(id(), version);
    }
}

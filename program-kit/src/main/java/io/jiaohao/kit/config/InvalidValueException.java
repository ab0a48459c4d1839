package io.jiaohao.kit.config;

/** A value that a configuration record does not accept; the reader adds file and key. */
public final class InvalidValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * @param key the key inside the record, as it stands in the file; empty for the record itself
     * @param reason what is wrong
     */
    public InvalidValueException(String key, String reason) {
        super(reason);
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Throws unless the rule holds. */
    public static void require(boolean holds, String key, String reason, Object... values) {
        if (!holds) {
            throw new InvalidValueException(key, reason.formatted(values));
        }
    }
}

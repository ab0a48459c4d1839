package io.jiaohao.server.config;

/** Takes the mistakes that checks find in a hall's file. */
@FunctionalInterface
interface Mistakes {
    /**
     * @param key as it stands in the file, e.g. {@code holidays[1].to}
     * @param reason a format for the values
     */
    void report(String key, String reason, Object... values);
}

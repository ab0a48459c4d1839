package io.jiaohao.kit.life;

import java.io.IOException;

/** A port that is to be listened on cannot be had; says what to do, for it happens to newcomers. */
public final class PortTakenException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param key the configuration's key of the port, which is also its option
     */
    public PortTakenException(String key, int port, Throwable cause) {
        super(
                ("Expected to listen on %1$s=%2$d, but %3$s; take another with --%1$s N"
                                + " (0: any that is free), or %1$s in the configuration file")
                        .formatted(key, port, cause.getMessage()),
                cause);
    }
}

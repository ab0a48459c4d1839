package io.jiaohao.kit.life;

/** A step could not be started; the cause says why. */
public final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    public StartException(String step, Exception cause) {
        super("Expected to start %s, but %s".formatted(step, reason(cause)), cause);
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}

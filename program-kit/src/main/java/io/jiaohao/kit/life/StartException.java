package io.jiaohao.kit.life;

/** A step could not be started; the cause says why. */
public final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    public StartException(String step, Exception cause) {
        super(sentence(step, cause), cause);
    }

    private static String sentence(String step, Exception cause) {
        return cause instanceof PortTakenException
                ? reason(cause) // a whole sentence, which the step's name would only darken
                : "Expected to start step=%s, but %s".formatted(step, reason(cause));
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}

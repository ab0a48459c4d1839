package io.jiaohao.server.journal;

/** The journal cannot be read or written now: disk full, file locked, database gone. */
public class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What was to be done, and why it was not. */
    static JournalException expected(String goal, Throwable cause) {
        return new JournalException(
                "Expected to %s, but %s".formatted(goal, cause.getMessage()), cause);
    }

    JournalException(String message) {
        super(message);
    }
}

package io.jiaohao.server.journal;

/** The journal cannot be read or written now: disk full, file locked, database gone. */
public class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }

    JournalException(String message) {
        super(message);
    }
}

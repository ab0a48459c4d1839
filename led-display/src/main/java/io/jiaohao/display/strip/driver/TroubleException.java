package io.jiaohao.display.strip.driver;

/** A strip did not do what it was told; the message is for an operator. */
public final class TroubleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean silent;

    private TroubleException(String message, boolean silent) {
        super(message);
        this.silent = silent;
    }

    /** It gave no answer: nobody may be there. */
    public static TroubleException silence() {
        return new TroubleException("no answer", true);
    }

    /** It answered that it cannot. */
    public static TroubleException refusal(String reason) {
        return new TroubleException(reason, false);
    }

    public boolean isSilent() {
        return silent;
    }
}

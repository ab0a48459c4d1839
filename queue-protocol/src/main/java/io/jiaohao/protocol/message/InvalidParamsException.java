package io.jiaohao.protocol.message;

/** Parameters of a method that break its contract; the message names the parameter. */
public final class InvalidParamsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidParamsException(String message) {
        super(message);
    }
}

package io.jiaohao.protocol.link;

/** A request could not be sent, or its answer did not come: nobody knows whether it was done. */
public final class LinkDownException extends Exception {
    private static final long serialVersionUID = 1L;

    public LinkDownException(String message) {
        super(message);
    }
}

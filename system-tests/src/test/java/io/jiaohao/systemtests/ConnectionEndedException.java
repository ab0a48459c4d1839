package io.jiaohao.systemtests;

/** The server, or its end, closed the connection while an answer was awaited. */
final class ConnectionEndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConnectionEndedException(String message) {
        super(message);
    }
}

package io.jiaohao.display.speech;

import java.io.IOException;

/** An engine that works cannot say this one sentence: it goes to the next, and the engine stays. */
public final class UnsayableException extends IOException {
    private static final long serialVersionUID = 1;

    public UnsayableException(String message) {
        super(message);
    }
}

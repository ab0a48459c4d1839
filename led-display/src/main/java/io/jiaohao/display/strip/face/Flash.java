package io.jiaohao.display.strip.face;

/** How a call draws attention: once a second inverse and lit again, five times, then still. */
public enum Flash {
    STILL,
    LIT,
    INVERSE
}

package io.jiaohao.terminal.pad.frame;

import java.util.function.Function;

/** The families of pads, by what their frames look like. */
public enum FrameKind {
    FF68(Ff68Dialect::new),
    CANDLE(CandleDialect::new);

    private final Function<FrameRules, Dialect> maker;

    FrameKind(Function<FrameRules, Dialect> maker) {
        this.maker = maker;
    }

    public Dialect dialect(FrameRules rules) {
        return maker.apply(rules);
    }
}

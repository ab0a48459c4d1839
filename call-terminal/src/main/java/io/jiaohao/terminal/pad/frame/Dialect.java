package io.jiaohao.terminal.pad.frame;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How one family of pads speaks. Stateless; any thread. */
public interface Dialect {
    /** A fresh reader for one line. */
    FrameReader reader(Consumer<Frame> onFrame, FrameCounts counts);

    /** What a frame of a pad says; empty for one that is not a pad's word. */
    Optional<PadInput> input(Frame frame);

    /** What is sent back at once. */
    Optional<Frame> reply(Frame frame);

    /**
     * The frames that make a pad show something, always as many and each for the same part of it.
     */
    List<Frame> show(int address, Shown shown);

    /** The frame that makes it beep while it shows that. */
    Alarm alarm(int address, Shown shown);

    /** Opens an evaluator; empty for a family without. */
    Optional<Frame> openEvaluator(int address);

    /** Why a pad cannot show that, as a sentence; empty when it can. */
    Optional<String> problem(Shown shown);

    /** Why no pad has that address; empty when one may. */
    Optional<String> problem(int address);
}

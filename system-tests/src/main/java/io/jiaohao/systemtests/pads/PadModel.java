package io.jiaohao.systemtests.pads;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What one emulated pad shows and has heard. Any thread. */
final class PadModel {
    private final String family;
    private final int address;
    private final Runnable onChange;
    private String display = "";
    private boolean blink; // the display does, by itself
    private String lamp = "off";
    private int beeps; // since the start
    private int answered; // own frames that the host has answered
    private String evaluator = "closed";

    /**
     * @param onChange told after every change
     */
    PadModel(String family, int address, Runnable onChange) {
        this.family = family;
        this.address = address;
        this.onChange = onChange;
    }

    int address() {
        return address;
    }

    void show(String text, boolean blinking) {
        synchronized (this) {
            display = text;
            blink = blinking;
        }
        onChange.run();
    }

    void light(String colour) {
        synchronized (this) {
            lamp = colour;
        }
        onChange.run();
    }

    void beep() {
        synchronized (this) {
            beeps++;
        }
        onChange.run();
    }

    void answered() {
        synchronized (this) {
            answered++;
        }
        onChange.run();
    }

    /** The evaluator: closed, open or thanks. */
    void evaluator(String state) {
        synchronized (this) {
            evaluator = state;
        }
        onChange.run();
    }

    /** The power was gone: nothing is shown. */
    void forget() {
        synchronized (this) {
            display = "";
            blink = false;
            lamp = "off";
            evaluator = "closed";
        }
        onChange.run();
    }

    synchronized ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("family", family)
                .put("address", address)
                .put("display", display)
                .put("blink", blink)
                .put("lamp", lamp)
                .put("beeps", beeps)
                .put("answered", answered)
                .put("evaluator", evaluator);
    }

    @Override
    public synchronized String toString() {
        return "pad %d [%s]%s lamp %s, %d beeps, evaluator %s"
                .formatted(address, display, blink ? " blinking" : "", lamp, beeps, evaluator);
    }
}

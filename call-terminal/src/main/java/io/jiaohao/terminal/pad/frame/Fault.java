package io.jiaohao.terminal.pad.frame;

import java.util.Locale;

/** What can be wrong with what came over a line. */
public enum Fault {
    /** A frame that stopped in the middle, or has too little in it. */
    SHORT,
    /** A frame that says it is longer than any. */
    LONG,
    /** A frame whose sum is another. */
    CHECKSUM,
    /** A frame with a wrong byte where its form wants a certain one: two pads spoke at once. */
    BROKEN,
    /** Bytes that belong to no frame. */
    GARBAGE,
    /** A frame from an address that no pad of the line has. */
    UNKNOWN_ADDRESS,
    /** A key or a score that the profile does not know. */
    UNKNOWN_KEY;

    /** As it stands in a log and a report. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

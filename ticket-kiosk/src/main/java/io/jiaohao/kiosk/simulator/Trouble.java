package io.jiaohao.kiosk.simulator;

/** What can befall a printer in the middle of a ticket. */
public enum Trouble {
    /** The paper is stuck: an error until a person has cleared it. */
    JAM,
    PAPER_END,
    /** Takes its bytes, prints nothing and says nothing. */
    HANG,
    /** The power is gone. */
    DEATH
}

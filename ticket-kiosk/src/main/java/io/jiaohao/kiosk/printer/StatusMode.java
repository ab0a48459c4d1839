package io.jiaohao.kiosk.printer;

/** Whether a printer can be asked how it is. */
public enum StatusMode {
    /** Asked; taken for one that cannot answer until its first answer, and never again after it. */
    AUTO,
    /** One that does not answer is offline, from the start. */
    REQUIRED,
    /** Never asked: only tickets are sent. */
    NONE
}

package io.jiaohao.kiosk.printer;

/** What became of a ticket's paper. */
public enum Paper {
    /** It lies in the tray. */
    PRINTED,
    /** It did not come out as a whole, or not at all: the visitor has the number on the page. */
    FAILED,
    /** Everything was sent, and the printer never said that it is out: it may lie in the tray. */
    UNKNOWN,
    /** None was promised: this kiosk has no printer. */
    NONE
}

package io.jiaohao.kiosk.printer;

/** What became of a ticket's paper. */
public enum Paper {
    /** It lies in the tray. */
    PRINTED,
    /** It did not come out, or nobody knows. */
    FAILED,
    /** This kiosk has no printer. */
    NONE
}

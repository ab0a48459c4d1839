package io.jiaohao.kiosk.printer;

import java.util.Locale;

/** How a printer is, for visitors and for the hall's staff. */
public enum Condition {
    /** Nobody has asked it yet. */
    UNKNOWN(true, "还没有询问打印机", "the printer was not asked yet"),
    /** This kiosk has none. */
    NONE(true, "没有打印机", "there is no printer"),
    READY(true, "打印机正常", "the printer is well"),
    /** Near the end of its paper; visitors need not know. */
    LOW(true, "打印纸快用完了", "the paper is running low"),
    PAPER_OUT(false, "打印纸用完了", "the printer is out of paper"),
    COVER_OPEN(false, "打印机的盖子开着", "the printer's cover is open"),
    /** Its cutter or its mechanism is stuck. */
    ERROR(false, "打印机出了故障", "the printer has a fault"),
    /** It does not answer, or says that it takes nothing. */
    OFFLINE(false, "打印机没有应答", "the printer does not answer");

    private final boolean ready;
    private final String chinese;
    private final String english;

    Condition(boolean ready, String chinese, String english) {
        this.ready = ready;
        this.chinese = chinese;
        this.english = english;
    }

    /** Whether a ticket may be expected to come out. */
    public boolean ready() {
        return ready;
    }

    /** The word on the page's state, e.g. {@code paper-out}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A sentence in the language of the visitor, else in English. */
    public String sentence(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("zh") ? chinese : english;
    }

    /** For staff, of whom nobody knows the language. */
    public String sentences() {
        return chinese + " / " + english;
    }
}

package io.jiaohao.server.web.phone;

/** Line icons on a 24 × 24 grid, those of the other pages. */
enum Icon {
    CLOCK("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l3.5 2"),
    BELL("M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15z M10 20.5c.8 1 3.2 1 4 0"),
    ARROW("M2 10h10V5l10 7-10 7v-5H2z"),
    PLAY("M7 5l11 7-11 7z"),
    HOLD("M8 5v14 M16 5v14"),
    SKIP("M6 5l8 7-8 7z M18 5v14"),
    CHECK("M5 12.5l4.5 4.500L19 7"),
    CROSS("M6 6l12 12 M18 6L6 18"),
    PLACE(
            "M12 21s7-6.500 7-11.500a7 7 0 1 0-14 0C5 14.500 12 21 12 21z M12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z"),
    PAPER("M6 3h8l5 5v13H6z M14 3v5h5 M9 13h7 M9 17h7"),
    SOUND("M4 10v4h4l5 4V6L8 10z M16 9c1.500 2 1.500 4 0 6 M18.500 6.500c3 3.500 3 7.500 0 11"),
    AGAIN("M5 12a7 7 0 1 0 2.200-5.100 M7 3v4h4"),
    DESK(
            "M4 15v-3a8 8 0 0 1 16 0v3 M4 14h3v5H5a1 1 0 0 1-1-1z M20 14h-3v5h2a1 1 0 0 0 1-1z M19 19c0 2-2 2.500-5 2.500"),
    NO_NETWORK(
            "M3 9c5-5 13-5 18 0 M6 12.500c3.500-3.500 8.500-3.500 12 0 M9 16c2-2 4-2 6 0 M4 4l16 16"),
    INFO("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 11v5 M12 8h.01");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** Decorative: a word stands beside it. */
    String html() {
        return "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"" + path + "\"/></svg>";
    }
}

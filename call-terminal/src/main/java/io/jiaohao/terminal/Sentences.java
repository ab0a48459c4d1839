package io.jiaohao.terminal;

/**
 * What the program itself says to a clerk, in the language of the session; everything else is said
 * by the server or by the page.
 */
record Sentences(String language) {

    /** The link was down when the button was pressed. */
    String notSent() {
        return pick(
                "与服务器的连接断开了，这次没有发送。恢复连接后请再按一次。",
                "The connection to the server is down. Nothing was sent; press again once it is back.");
    }

    /** The press was sent, repeated, and never answered. */
    String unanswered() {
        return pick(
                "服务器没有回应，不知道有没有办成。恢复连接后请先看屏幕上的号。",
                "The server does not answer, so it is not known whether this was done."
                        + " Look at the current number once the connection is back.");
    }

    private String pick(String chinese, String english) {
        return language.startsWith("zh") ? chinese : english;
    }
}

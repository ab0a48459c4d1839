package io.jiaohao.display.strip.face;

/** The texts of strips (UX.md, section 3), in the languages they have. */
enum Word {
    PLEASE("请", "Ticket "),
    NUMBER("号", ""),
    TO_SERVICE("号办理", ""),
    SERVED("办理", ""),
    IN_SERVICE("号办理中", " served"),
    NOW("正在", "Now"),
    SERVING("办理", "served"),
    WINDOW("窗口", "Window"),
    WINDOW_OF("%s号窗口", "Window %s"),
    WELCOME("欢迎", "Welcome"),
    AHEAD("前方等候%s人", "%s waiting"),
    NOBODY("无需等候", "No wait"),
    PAUSED("暂停服务", "PAUSED"),
    PAUSED_FOR("暂停服务：%s", "Paused: %s"),
    BACK("%s回", "Back %s"),
    RESUMES("%s 恢复", "Back at %s"),
    CLOSED("窗口关闭", "CLOSED"),
    NO_MORE("今日取号已结束", "No more numbers today"),
    OPENS("%s 开始", "Opens %s"),
    TODAY("今日", "today"),
    TOMORROW("明日", "tomorrow"),
    STOPPED("暂停叫号", "STOPPED"),
    FOLLOW_STAFF("请听工作人员指引", "Please follow staff"),
    LOST("连接中断", "OFFLINE"),
    LISTEN("请听广播", "Listen"),
    LISTEN_AND_LOOK("请看窗口屏和听广播", "Please listen");

    private final String chinese;
    private final String english;

    Word(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * @param language a tag; English has texts of its own, any other gets Chinese
     */
    String in(String language) {
        return language.startsWith("en") ? english : chinese;
    }

    /** With a value in its place. */
    String in(String language, Object value) {
        return in(language).formatted(value);
    }
}

package io.jiaohao.terminal;

/** A clerk's own words to open a window. The pin is secret: never logged. */
record SignIn(String counter, String clerk, String pin) {
    @Override
    public String toString() {
        return "SignIn[counter=%s, clerk=%s]".formatted(counter, clerk);
    }
}

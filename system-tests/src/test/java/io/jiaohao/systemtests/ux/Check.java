package io.jiaohao.systemtests.ux;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** The checks of UX.md, section 10, in its order. Each is a function of its name in checks.js. */
public enum Check {
    CONTRAST,
    FONT,
    SIGHT,
    TOUCH,
    FIT,
    OVERLAP,
    NAMES,
    MOTION,
    REACH,
    LANGUAGE,
    ROLES;

    @JsonCreator
    static Check of(String function) {
        return valueOf(function.toUpperCase(Locale.ROOT));
    }
}

package io.jiaohao.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a device is; decides which methods it may use. */
public enum DeviceKind {
    @JsonProperty("kiosk")
    KIOSK,
    @JsonProperty("terminal")
    TERMINAL,
    @JsonProperty("display")
    DISPLAY;

    /** The word of the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

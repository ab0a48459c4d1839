package io.jiaohao.display.strip.driver;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;

/**
 * {@code modbus}: where the display's registers are. The defaults are those of the LED-485 family.
 *
 * @param function 16 writes the text into registers; 6 writes its digits as a number into one
 * @param start the first register
 * @param places how many characters the display has
 * @param perRegister characters in one register, the first in the high byte
 * @param align where a shorter text stands
 * @param charset of the characters
 */
public record ModbusSettings(
        Integer function,
        Integer start,
        Integer places,
        Integer perRegister,
        Align align,
        String charset) {
    private static final int WRITE_NUMBER = 6;
    private static final int WRITE_TEXT = 16;
    private static final int LED_485_TEXT = 0x70;
    private static final int DEFAULT_PLACES = 6;
    private static final int MOST_PLACES = 32;

    /** Where a text shorter than the display stands. */
    public enum Align {
        LEFT,
        RIGHT
    }

    public ModbusSettings {
        function = Objects.requireNonNullElse(function, WRITE_TEXT);
        boolean number = function == WRITE_NUMBER;
        start = Objects.requireNonNullElse(start, number ? 0 : LED_485_TEXT);
        places = Objects.requireNonNullElse(places, DEFAULT_PLACES);
        perRegister = Objects.requireNonNullElse(perRegister, 2);
        align = Objects.requireNonNullElse(align, Align.RIGHT);
        charset = Objects.requireNonNullElse(charset, "US-ASCII");
        require(
                number || function == WRITE_TEXT,
                "function",
                "must be 6 or 16, but was %d",
                function);
        require(start >= 0 && start <= 0xFFFF, "start", "must be 0..65535, but was %d", start);
        require(
                places >= 1 && places <= MOST_PLACES,
                "places",
                "must be 1..%d, but was %d",
                MOST_PLACES,
                places);
        require(
                perRegister == 1 || perRegister == 2,
                "per-register",
                "must be 1 or 2, but was %d",
                perRegister);
        require(isCharset(charset), "charset", "is not known: \"%s\"", charset);
    }

    /** Whether digits go into one register as a number. */
    boolean isNumber() {
        return function == WRITE_NUMBER;
    }

    static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}

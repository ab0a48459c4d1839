package io.jiaohao.display.strip.driver;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code raw}: the frame of a device that has no driver.
 *
 * @param frame its parts, blanks between them: bytes in hex, and {@code {address}}, {@code
 *     {number}}, {@code {window}}, {@code {text}}, {@code {checksum}}. {@code {number,4}} has four
 *     bytes, filled on the right; {@code {number,-4}} on the left
 * @param charset of number, window and text
 * @param checksum what stands for {@code {checksum}}: over the bytes before it
 * @param checksumFrom how many bytes at the beginning it leaves out
 */
public record RawSettings(
        String frame, String charset, @Nullable Checksum checksum, Integer checksumFrom) {
    private static final String PART =
            "[0-9A-Fa-f]{2}|\\{(address|checksum)}|\\{(number|window|text)(,-?[1-9]\\d?)?}";

    public RawSettings {
        frame = Objects.requireNonNullElse(frame, "").strip();
        charset = Objects.requireNonNullElse(charset, "GBK");
        checksumFrom = Objects.requireNonNullElse(checksumFrom, 0);
        require(!frame.isEmpty(), "frame", "is missing");
        for (String part : frame.split(" +")) {
            require(part.matches(PART), "frame", "has a part that is not known: \"%s\"", part);
        }
        require(
                frame.contains("{checksum}") == (checksum != null),
                "checksum",
                "must be there when the frame has {checksum}, and only then");
        require(checksumFrom >= 0, "checksum-from", "must be 0 or more, but was %d", checksumFrom);
        require(ModbusSettings.isCharset(charset), "charset", "is not known: \"%s\"", charset);
    }
}

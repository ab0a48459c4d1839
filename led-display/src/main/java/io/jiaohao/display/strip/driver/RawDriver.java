package io.jiaohao.display.strip.driver;

import io.jiaohao.display.strip.face.Scene;
import io.jiaohao.kit.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** Devices without a driver: a frame from a template, and no answer. Used by its line's thread. */
final class RawDriver implements StripDriver {
    private final RawSettings settings;
    private final Charset charset;

    RawDriver(RawSettings settings) {
        this.settings = settings;
        this.charset = Charset.forName(settings.charset());
    }

    @Override
    public byte[] payload(StripTarget target, Scene scene) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String part : settings.frame().split(" +")) {
            out.writeBytes(bytes(part, target, scene, out.toByteArray()));
        }
        return out.toByteArray();
    }

    private byte[] bytes(String part, StripTarget target, Scene scene, byte[] before) {
        if (!part.startsWith("{")) {
            return HexFormat.of().parseHex(part);
        }
        String[] field = part.substring(1, part.length() - 1).split(",");
        return switch (field[0]) {
            case "address" -> new byte[] {(byte) target.address()};
            case "checksum" ->
                    Objects.requireNonNull(settings.checksum())
                            .of(from(before, settings.checksumFrom()));
            case "number" -> text(scene.view().number(), field);
            case "window" -> text(scene.view().window(), field);
            default -> text(scene.page().text().replace('\n', ' '), field);
        };
    }

    private static byte[] from(byte[] bytes, int begin) {
        return Arrays.copyOfRange(bytes, Math.min(begin, bytes.length), bytes.length);
    }

    private byte[] text(String text, String[] field) {
        if (field.length == 1) {
            return text.getBytes(charset);
        }
        int places = Integer.parseInt(field[1]);
        return places > 0
                ? Padding.left(text, places, charset)
                : Padding.right(text, -places, charset);
    }

    @Override
    public void show(Wire wire, StripTarget target, byte[] payload) throws IOException {
        wire.write(payload);
    }
}

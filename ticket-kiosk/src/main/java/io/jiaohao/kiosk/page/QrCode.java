package io.jiaohao.kiosk.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Base64;
import java.util.Map;

/** A QR code as a picture that the page can show. Immutable. */
public final class QrCode {
    private static final int QUIET_MODULES = 4; // what scanners need around it

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    public static QrCode of(String content) {
        try {
            Map<EncodeHintType, ?> hints = Map.of(EncodeHintType.CHARACTER_SET, UTF_8.name());
            return new QrCode(Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Expected a text that fits into a QR code", e);
        }
    }

    /** An SVG in a {@code data:} URL. */
    public String toDataUrl() {
        String svg = svg();
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(UTF_8));
    }

    private String svg() {
        int side = modules.getWidth() + 2 * QUIET_MODULES;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET_MODULES, y + QUIET_MODULES));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" \
                shape-rendering="crispEdges"><rect width="%1$d" height="%1$d" fill="#fff"/>\
                <path d="%2$s" fill="#000"/></svg>"""
                .formatted(side, path);
    }
}

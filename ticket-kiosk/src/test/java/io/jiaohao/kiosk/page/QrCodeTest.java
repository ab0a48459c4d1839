package io.jiaohao.kiosk.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final String PREFIX = "data:image/svg+xml;base64,";
    private static final int QUIET = 4;

    @Test
    void shouldDrawACodeThatReadsBack() throws Exception {
        String link = "http://127.0.0.1:8080/t/8f3a9c21d4e7";
        String url = QrCode.of(link).toDataUrl();
        assertEquals(PREFIX, url.substring(0, PREFIX.length()));

        String svg = new String(Base64.getDecoder().decode(url.substring(PREFIX.length())), UTF_8);

        assertEquals(link, new Decoder().decode(modules(svg)).getText());
    }

    private static BitMatrix modules(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        box.find();
        BitMatrix modules = new BitMatrix(Integer.parseInt(box.group(1)) - 2 * QUIET);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1").matcher(svg);
        while (module.find()) {
            modules.set(
                    Integer.parseInt(module.group(1)) - QUIET,
                    Integer.parseInt(module.group(2)) - QUIET);
        }
        return modules;
    }
}

package io.jiaohao.systemtests.ux;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * A text on a gradient, an image or another ground that no style tells: its contrast is the worst
 * with any pixel behind it, taken from a picture of the page without its letters.
 *
 * @param element which one, with its words
 * @param wanted the least contrast
 * @param colour of the text, with what is left of it after fading
 * @param boxes where it is, in pixels of the window
 */
record PaintedText(String element, double wanted, Colour colour, List<Box> boxes) {
    private static final Page.ScreenshotOptions WITHOUT_LETTERS =
            new Page.ScreenshotOptions()
                    .setStyle(
                            """
                            * { -webkit-text-fill-color: transparent !important; }
                            *::placeholder { color: transparent !important; }
                            svg text, svg tspan { fill: transparent !important; }
                            """);

    record Box(double left, double top, double right, double bottom) {}

    /** 0–255, and the part that covers, 0–1. */
    record Colour(double r, double g, double b, double a) {
        Colour over(Colour under) {
            return new Colour(
                    r * a + under.r * (1 - a),
                    g * a + under.g * (1 - a),
                    b * a + under.b * (1 - a),
                    1);
        }

        double contrastWith(Colour other) {
            double light = Math.max(luminance(), other.luminance());
            double dark = Math.min(luminance(), other.luminance());
            return (light + 0.05) / (dark + 0.05);
        }

        private double luminance() {
            return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
        }

        private static double linear(double value) {
            double part = value / 255;
            return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
    }

    static List<Finding> findings(Page page, List<PaintedText> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        BufferedImage ground = picture(page);
        return texts.stream()
                .filter(each -> each.contrast(ground) < each.wanted)
                .map(each -> each.finding(ground))
                .toList();
    }

    private static BufferedImage picture(Page page) {
        try {
            return ImageIO.read(new ByteArrayInputStream(page.screenshot(WITHOUT_LETTERS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Finding finding(BufferedImage ground) {
        return new Finding(
                Check.CONTRAST,
                element,
                String.format(Locale.ROOT, "%.2f", contrast(ground)),
                "contrast of at least " + wanted);
    }

    private double contrast(BufferedImage ground) {
        return boxes.stream().mapToDouble(box -> contrast(ground, box)).min().orElse(0);
    }

    private double contrast(BufferedImage ground, Box box) {
        double worst = Double.MAX_VALUE;
        int right = Math.min((int) box.right, ground.getWidth() - 1);
        int bottom = Math.min((int) box.bottom, ground.getHeight() - 1);
        for (int x = Math.max(0, (int) box.left); x <= right; x++) {
            for (int y = Math.max(0, (int) box.top); y <= bottom; y++) {
                Colour behind = pixel(ground.getRGB(x, y));
                worst = Math.min(worst, colour.over(behind).contrastWith(behind));
            }
        }
        return worst;
    }

    private static Colour pixel(int rgb) {
        return new Colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, 1);
    }
}

package io.jiaohao.kiosk.printer;

import io.jiaohao.kiosk.printer.escpos.Dots;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws lines that the printer's own fonts do not have, as large as it would print them: any
 * script, from the right or the left, broken where it is too long. Needs no screen. Used by the
 * printing worker.
 */
final class LineDots {
    private static final int CHARACTER = 24; // dots of a Chinese character of usual size
    private static final int LEADING = 6; // between lines, as the printer does by itself
    private static final double BASELINE = 0.88; // of a Chinese character, from its top
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, false, false);

    private final DotFonts fonts;
    private final int width;

    /**
     * @param width of the paper, in dots
     */
    LineDots(DotFonts fonts, int width) {
        this.fonts = fonts;
        this.width = width;
    }

    /** A text as one picture a line. */
    List<Dots> draw(String text, LineStyle style) {
        int size = CHARACTER * style.size();
        AttributedString dressed = fonts.dressed(text, style.bold() ? Font.BOLD : Font.PLAIN, size);
        AttributedCharacterIterator characters = dressed.getIterator();
        LineBreakMeasurer lines = new LineBreakMeasurer(characters, CONTEXT);
        List<Dots> drawn = new ArrayList<>();
        while (lines.getPosition() < characters.getEndIndex()) {
            drawn.add(draw(lines.nextLayout(width), size, style.centred()));
        }
        return drawn;
    }

    private Dots draw(TextLayout line, int size, boolean centred) {
        double over = -line.getBounds().getMinY();
        double under = line.getBounds().getMaxY();
        int baseline = (int) Math.max(Math.round(size * BASELINE) + LEADING / 2, Math.ceil(over));
        int rows = (int) Math.max(size + LEADING, baseline + Math.ceil(under));
        BufferedImage image = new BufferedImage(width, rows, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE); // a dot that is set
        line.draw(pen, left(line, centred), baseline);
        pen.dispose();
        byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new Dots(data.length / rows, data);
    }

    /** Where a line begins; one from the right to the left ends at the right edge. */
    private float left(TextLayout line, boolean centred) {
        float free = width - line.getAdvance();
        if (centred) {
            return free / 2;
        }
        return line.isLeftToRight() ? 0 : free;
    }
}

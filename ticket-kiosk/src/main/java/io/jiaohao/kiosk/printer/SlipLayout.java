package io.jiaohao.kiosk.printer;

import io.jiaohao.kiosk.printer.escpos.EscPos;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Lays tickets out by the hall's template (rule T6 says what they hold). Each line is sent as text
 * where the printer's fonts have all of it, and drawn where they have not. Used by the printing
 * worker.
 */
public final class SlipLayout {
    private final SlipTemplate template;
    private final Supplier<LineDots> makeDots;
    private @Nullable LineDots dots; // made when first needed: fonts take a moment

    public SlipLayout(SlipTemplate template) {
        this.template = template;
        this.makeDots = () -> new LineDots(new DotFonts(template.fonts()), template.dots());
    }

    /** The bytes for the printer. */
    public byte[] encode(TicketSlip slip) {
        SlipValues values = new SlipValues(slip, template.comma());
        SlipPen pen = new SlipPen(template, this::dots);
        for (SlipItem item : template.lines()) {
            if (item.when() == null || item.when().is(slip)) {
                write(item, slip, values, pen);
            }
        }
        return pen.cut();
    }

    private static void write(SlipItem item, TicketSlip slip, SlipValues values, SlipPen pen) {
        String link = slip.ticket().link();
        if (item.feed() != null) {
            pen.feed(item.feed());
        } else if (item.qr() != null && link != null) {
            pen.qr(link, item.qr(), item.isCentred());
        } else if (item.text() != null) {
            for (String line : filled(LocalText.in(slip.language(), item.text()), values)) {
                pen.line(line, item);
            }
        }
    }

    /** The lines that a text becomes: none where a field is not known, several for a list. */
    static List<String> filled(String text, SlipValues values) {
        List<String> lines = List.of(text);
        Matcher fields = SlipItem.FIELD.matcher(text);
        while (fields.find()) {
            SlipField field = SlipField.named(fields.group(1)).orElseThrow();
            List<String> more = new ArrayList<>();
            for (String value : values.of(field)) {
                lines.forEach(line -> more.add(line.replace(fields.group(), value)));
            }
            lines = more;
        }
        return lines;
    }

    private LineDots dots() {
        if (dots == null) {
            dots = makeDots.get();
        }
        return Objects.requireNonNull(dots);
    }

    /** Gets the fonts ready, so that the first visitor need not wait for them. */
    void warmUp() {
        new EscPos().raster(dots().draw("㐂", LineStyle.USUAL).get(0));
    }
}

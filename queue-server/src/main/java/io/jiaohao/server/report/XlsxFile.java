package io.jiaohao.server.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Tables as a workbook: numbers are numbers, times are times, and texts are never formulas. */
final class XlsxFile {
    private static final String PROGRAM = "Jiaohao";
    private static final String VERSION = "01.0000"; // of the program, in Excel's form
    private static final String TIME = "[h]:mm:ss";
    private static final String SHARE = "0.0%";
    private static final String HEAD_FILL = "E3EEF8";
    private static final double SECONDS_OF_DAY = 86_400;
    private static final int WIDE = 24;
    private static final int NARROW = 13;

    private XlsxFile() {}

    static byte[] of(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, PROGRAM, VERSION)) {
            sheets.forEach(sheet -> write(sheet, workbook.newWorksheet(sheet.title())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Sheet sheet, Worksheet out) {
        for (int column = 0; column < sheet.headings().size(); column++) {
            Sheet.Heading heading = sheet.headings().get(column);
            out.value(0, column, heading.text());
            out.style(0, column).bold().fillColor(HEAD_FILL).wrapText(true).set();
            out.width(column, heading.kind() == Column.Kind.TEXT ? WIDE : NARROW);
        }
        out.freezePane(0, 1);
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<@Nullable Object> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                Object value = cells.get(column);
                if (value != null) {
                    cell(out, row + 1, column, value, sheet.headings().get(column).kind());
                }
            }
        }
    }

    private static void cell(Worksheet out, int row, int column, Object value, Column.Kind kind) {
        if (value instanceof String text) {
            out.value(row, column, text);
        } else if (kind == Column.Kind.TIME) {
            out.value(row, column, ((Number) value).longValue() / SECONDS_OF_DAY);
            out.style(row, column).format(TIME).set();
        } else {
            out.value(row, column, (Number) value);
            if (kind == Column.Kind.SHARE) {
                out.style(row, column).format(SHARE).set();
            }
        }
    }
}

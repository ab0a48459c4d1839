package io.jiaohao.server.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe
 * before it.
 */
final class CsvFile {
    /** Beginnings that spreadsheets compute with. */
    private static final String FORMULA = "=+-@\t\r";

    private static final char MARK = '\uFEFF';
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final double PERCENT = 100;

    private CsvFile() {}

    /** UTF-8 with a mark, by which spreadsheets know it. */
    static byte[] utf8(Sheet sheet) {
        return written(sheet, StandardCharsets.UTF_8, true);
    }

    /** For older programs in China; what GB18030 writes, GBK reads but for rare characters. */
    static byte[] gb18030(Sheet sheet) {
        return written(sheet, Charset.forName("GB18030"), false);
    }

    private static byte[] written(Sheet sheet, Charset charset, boolean marked) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, charset)) {
            if (marked) {
                writer.write(MARK);
            }
            print(sheet, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void print(Sheet sheet, Writer writer) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.printRecord(sheet.headings().stream().map(each -> guarded(each.text())).toList());
            for (List<@Nullable Object> row : sheet.rows()) {
                for (int at = 0; at < row.size(); at++) {
                    csv.print(cell(sheet.headings().get(at).kind(), row.get(at)));
                }
                csv.println();
            }
        }
    }

    private static @Nullable String cell(Column.Kind kind, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof String text ? guarded(text) : number(kind, (Number) value);
    }

    private static String number(Column.Kind kind, Number value) {
        return switch (kind) {
            case TIME -> clock(value.longValue());
            case SHARE -> String.format(Locale.ROOT, "%.1f%%", PERCENT * value.doubleValue());
            case COUNT, TEXT -> value.toString();
        };
    }

    private static String clock(long seconds) {
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d",
                seconds / HOUR,
                seconds % HOUR / MINUTE,
                seconds % MINUTE);
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

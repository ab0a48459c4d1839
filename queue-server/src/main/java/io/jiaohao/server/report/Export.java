package io.jiaohao.server.report;

import java.util.List;
import java.util.Locale;

/**
 * A report as a file.
 *
 * @param name what the file is called
 * @param type of its content
 */
public record Export(String name, String type, byte[] bytes) {

    /** What kind of file. */
    public enum Format {
        /** UTF-8 with a mark. */
        CSV,
        /** In GB18030. */
        CSV_GB18030,
        XLSX,
        /** What a hall may publish, as a workbook. */
        MONTHLY;

        /** As addresses have it, e.g. csv-gb18030. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String XLSX_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * @param language of headings and names, a tag
     */
    public static Export of(HallReport report, Format format, String language) {
        ReportTexts texts = new ReportTexts(language);
        Sheets sheets = new Sheets(report, texts);
        return switch (format) {
            case CSV ->
                    new Export(
                            name(report, "csv"),
                            "text/csv; charset=utf-8",
                            CsvFile.utf8(sheets.one()));
            case CSV_GB18030 ->
                    new Export(
                            name(report, "gb18030.csv"),
                            "text/csv; charset=gb18030",
                            CsvFile.gb18030(sheets.one()));
            case XLSX -> new Export(name(report, "xlsx"), XLSX_TYPE, XlsxFile.of(sheets.all()));
            case MONTHLY ->
                    new Export(
                            name(report, "public.xlsx"),
                            XLSX_TYPE,
                            XlsxFile.of(List.of(new MonthlySheet(report, texts).sheet())));
        };
    }

    /** E.g. demo-2026-11-23.csv or demo-2026-11-01-2026-11-30.xlsx. */
    private static String name(HallReport report, String ending) {
        HallReport.Span span = report.head().span();
        String days =
                span.from().equals(span.to())
                        ? span.from().toString()
                        : span.from() + "-" + span.to();
        String hall = report.head().hall().replaceAll("[^A-Za-z0-9._-]", "_");
        return "%s-%s.%s".formatted(hall, days, ending);
    }
}

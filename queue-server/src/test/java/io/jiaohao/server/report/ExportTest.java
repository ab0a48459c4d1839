package io.jiaohao.server.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.server.report.Column.Kind;
import io.jiaohao.server.report.Sheet.Heading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exported files as programs of others read them: POI for workbooks, iconv for GB18030. */
class ExportTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir private static Path folder;
    private static HallReport day;

    @BeforeAll
    static void play() throws Exception {
        try (SimulatedJournal journal =
                SimulatedJournal.of("street-office", folder.resolve("journal.db"))) {
            journal.play(MONDAY, 60, 3).play(MONDAY.plusDays(1), 10, 3);
            day =
                    new Reports(journal.history(), folder.resolve("kept"))
                            .day(SimulatedJournal.HALL, MONDAY)
                            .orElseThrow();
        }
    }

    private static Workbook read(Export.Format format) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Export.of(day, format, "zh-CN").bytes()));
    }

    private static int column(org.apache.poi.ss.usermodel.Sheet sheet, String head) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(head)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("Expected a column " + head);
    }

    @Test
    void shouldWriteNumbersTimesAndSharesThatASpreadsheetComputesWith() throws IOException {
        try (Workbook workbook = read(Export.Format.XLSX)) {
            var queues = workbook.getSheet("按队列");
            Row first = queues.getRow(1);
            ReportLine line = day.lines().queues().get(0);
            assertEquals(line.key(), first.getCell(0).getStringCellValue());
            Cell taken = first.getCell(column(queues, "取号"));
            assertEquals(CellType.NUMERIC, taken.getCellType());
            assertEquals(line.tickets().taken(), (int) taken.getNumericCellValue());
            Cell longest = first.getCell(column(queues, "最长等候"));
            assertEquals("[h]:mm:ss", longest.getCellStyle().getDataFormatString());
            assertTrue(DateUtil.isCellDateFormatted(longest));
            assertEquals(
                    line.waits().times().max(), Math.round(longest.getNumericCellValue() * 86_400));
            Cell within = first.getCell(column(queues, "目标内占比"));
            assertEquals("0.0%", within.getCellStyle().getDataFormatString());
            assertTrue(within.getNumericCellValue() <= 1);
        }
    }

    @Test
    void shouldHaveASheetForEachWayOfSplittingWithAFrozenHead() throws IOException {
        try (Workbook workbook = read(Export.Format.XLSX)) {
            List<String> names = Arrays.asList("全大厅", "按半小时", "按队列", "按事项", "按窗口", "按工作人员");
            for (String name : names) {
                var sheet = workbook.getSheet(name);
                assertTrue(sheet != null, name);
                assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
                assertTrue(sheet.getPaneInformation().isFreezePane());
                assertTrue(
                        workbook.getFontAt(sheet.getRow(0).getCell(0).getCellStyle().getFontIndex())
                                .getBold());
            }
        }
    }

    @Test
    void shouldWriteTheSameInUtf8AndGb18030() throws Exception {
        byte[] utf8 = Export.of(day, Export.Format.CSV, "zh-CN").bytes();
        Path file = folder.resolve("gb.csv");
        Files.write(file, Export.of(day, Export.Format.CSV_GB18030, "zh-CN").bytes());
        Process iconv =
                new ProcessBuilder("iconv", "-f", "GB18030", "-t", "UTF-8", file.toString())
                        .start();
        String converted = new String(iconv.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, iconv.waitFor());
        String marked = new String(utf8, UTF_8);
        assertEquals('\uFEFF', marked.charAt(0));
        assertEquals(marked.substring(1), converted);
        assertTrue(converted.startsWith("分类,编号,名称,取号,已办,"), converted);
        assertTrue(converted.contains("\r\n按窗口,1,"));
    }

    @Test
    void shouldNeverLetATextBecomeAFormula() {
        Sheet sheet =
                new Sheet(
                        "t",
                        List.of(new Heading("a", Kind.TEXT), new Heading("b", Kind.COUNT)),
                        List.of(
                                Arrays.asList("=1+1", 1),
                                Arrays.asList("@x", -2),
                                Arrays.asList("-3", null),
                                Arrays.asList("a=b,\"c\"", 4)));
        assertEquals(
                "\uFEFFa,b\r\n'=1+1,1\r\n'@x,-2\r\n'-3,\r\n\"a=b,\"\"c\"\"\",4\r\n",
                new String(CsvFile.utf8(sheet), UTF_8));
    }

    @Test
    void shouldPublishNothingThatFewPeopleMakeUp() throws IOException {
        try (Workbook workbook = read(Export.Format.MONTHLY)) {
            assertEquals(1, workbook.getNumberOfSheets());
            var sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    boolean count = cell.getColumnIndex() == 1 || cell.getColumnIndex() == 2;
                    if (count && cell.getCellType() == CellType.NUMERIC) {
                        double value = cell.getNumericCellValue();
                        assertTrue(value == 0 || value >= 5, () -> "row " + row.getRowNum());
                    }
                    assertFalse(cell.toString().contains("clerk"));
                }
            }
        }
    }

    @Test
    void shouldHideASecondNumberWhereOneAloneIsHidden() {
        HallReport few = new ReportOf(day).queues(20, 3, 8);
        List<List<Object>> rows = rows(few);
        assertEquals(
                List.of("<5", "–", 20),
                List.of(rows.get(1).get(1), rows.get(2).get(1), rows.get(0).get(1)));
        HallReport two = new ReportOf(day).queues(20, 3, 2);
        assertEquals(20, rows(two).get(0).get(1));
    }

    private static List<List<Object>> rows(HallReport report) {
        return new MonthlySheet(report, new ReportTexts("zh-CN")).sheet().rows();
    }

    @Test
    void shouldNameFilesByHallAndTime() {
        assertEquals("centre-2026-11-23.csv", Export.of(day, Export.Format.CSV, "en").name());
        assertEquals("centre-2026-11-23.xlsx", Export.of(day, Export.Format.XLSX, "en").name());
    }

    @Test
    void shouldHaveWordsForEveryColumnInBothLanguages() {
        for (Column column : Column.values()) {
            assertFalse(new ReportTexts("zh-CN").of(column).isBlank());
            assertFalse(new ReportTexts("en").of(column).isBlank());
        }
    }
}

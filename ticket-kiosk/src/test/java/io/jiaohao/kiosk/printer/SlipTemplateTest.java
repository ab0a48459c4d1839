package io.jiaohao.kiosk.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.ConfigException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTemplateTest {
    private static final String NUMBER = "lines:\n  - {text: {zh-CN: \"{number}\"}, size: 6}\n";

    @TempDir Path folder;

    @Test
    void shouldFillInWhatAFileLeavesOut() throws IOException {
        SlipTemplate template = read(NUMBER);

        assertEquals(48, template.columns());
        assertEquals(576, template.dots());
        assertEquals(PrinterFont.GBK, template.printerFont());
        assertEquals(1, template.lines().size());
    }

    @Test
    void shouldReadPaperOfAnotherWidthAndFonts() throws IOException {
        SlipTemplate template =
                read("columns: 32\nprinter-font: none\nfonts: [Unifont]\n" + NUMBER);

        assertEquals(384, template.dots());
        assertEquals(PrinterFont.NONE, template.printerFont());
        assertEquals("Unifont", template.fonts().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: red                            | colour            | there is no such key",
                "columns: 300                           | columns           | 24..64",
                "printer-font: arial                    | printer-font      | none, gb2312, gbk",
                "  - {text: {zh-CN: '{nmber}'}}         | lines[1].text.zh-CN | no field {nmber}",
                "  - {text: {zh-CN: '{number'}}         | lines[1].text.zh-CN | brace",
                "  - {text: {中文: 好}}                  | lines[1].text.中文 | language tag",
                "  - {text: {}}                         | lines[1].text     | needs a text",
                "  - {text: {en: a}, feed: 1}           | lines[1]          | one of text, feed and qr",
                "  - {bold: true}                       | lines[1]          | one of text, feed and qr",
                "  - {feed: 1, bold: true}              | lines[1]          | no text",
                "  - {text: {en: a}, size: 9}           | lines[1].size     | 1..8",
                "  - {text: {en: a}, size: 2, least: 3} | lines[1].least    | 1..2",
                "  - {qr: 40}                           | lines[1].qr       | 1..16",
                "  - {feed: 1, when: raining}           | lines[1].when     | no-wait",
                "  - {text: {en: a}, font: Arial}       | lines[1].font     | there is no such key",
            })
    void shouldNameFileLineAndReasonOfAMistake(String mistake, String key, String reason)
            throws IOException {
        boolean item = mistake.startsWith("-");
        String yaml = item ? NUMBER + "  " + mistake + "\n" : mistake + "\n" + NUMBER;

        Problem problem = problem(yaml);

        assertEquals(key, problem.key());
        assertTrue(problem.reason().contains(reason), problem.reason());
        assertTrue(problem.reason().contains("(line " + (item ? 3 : 1) + ")"), problem.reason());
        assertTrue(problem.toString().startsWith(folder.resolve("slip.yaml").toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lines: [{text: {en: Hello}}]",
                "lines: [{text: {en: '{number}'}, size: 2}]",
                "lines: [{text: {en: '{number}'}, size: 6, least: 2}]",
                "lines: [{text: {en: '{number}'}, size: 6, when: reprint}]",
                "lines: []",
                "columns: 48",
            })
    void shouldNotGoWithoutALargeNumber(String yaml) throws IOException {
        assertEquals("lines", problem(yaml).key());
    }

    private Problem problem(String yaml) {
        return assertThrows(ConfigException.class, () -> read(yaml)).problems().get(0);
    }

    private SlipTemplate read(String yaml) throws IOException {
        return SlipTemplate.read(Files.writeString(folder.resolve("slip.yaml"), yaml));
    }
}

package io.jiaohao.display.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.kit.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** V2: the ticket digit by digit, the window as a number. */
class WordingTest {
    private static final Wordings BUILT_IN = Wordings.builtIn();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A023  | 3    | 请 A 零二三号，到三号窗口
                    A001  | 1    | 请 A 零零一号，到一号窗口
                    B042  | 8    | 请 B 零四二号，到八号窗口
                    C119  | 12   | 请 C 一一九号，到十二号窗口
                    A010  | 10   | 请 A 零一零号，到十号窗口
                    A999  | 11   | 请 A 九九九号，到十一号窗口
                    A1000 | 19   | 请 A 一零零零号，到十九号窗口
                    D567  | 20   | 请 D 五六七号，到二十号窗口
                    F208  | 21   | 请 F 二零八号，到二十一号窗口
                    H222  | 22   | 请 H 二二二号，到二十二号窗口
                    L007  | 30   | 请 L 零零七号，到三十号窗口
                    M310  | 99   | 请 M 三一零号，到九十九号窗口
                    W100  | 100  | 请 W 一零零号，到一百号窗口
                    R101  | 101  | 请 R 一零一号，到一百零一号窗口
                    X102  | 102  | 请 X 一零二号，到一百零二号窗口
                    X110  | 110  | 请 X 一一零号，到一百一十号窗口
                    X111  | 111  | 请 X 一一一号，到一百一十一号窗口
                    X116  | 116  | 请 X 一一六号，到一百一十六号窗口
                    X120  | 120  | 请 X 一二零号，到一百二十号窗口
                    X200  | 200  | 请 X 二零零号，到二百号窗口
                    X305  | 305  | 请 X 三零五号，到三百零五号窗口
                    X1005 | 1005 | 请 X 一零零五号，到一千零五号窗口
                    X1010 | 1010 | 请 X 一零一零号，到一千零一十号窗口
                    AB012 | 2    | 请 A B 零一二号，到二号窗口
                    ABC12 | 4    | 请 A B C 一二号，到四号窗口
                    096   | 5    | 请 零九六号，到五号窗口
                    a023  | 6    | 请 A 零二三号，到六号窗口
                    A023  | 03   | 请 A 零二三号，到三号窗口
                    A023  | 7号  | 请 A 零二三号，到七号窗口
                    A023  | 9号窗口 | 请 A 零二三号，到九号窗口
                    A023  | 咨询台 | 请 A 零二三号，到咨询台
                    A023  | 综合1号 | 请 A 零二三号，到综合1号
                    A023  | A3   | 请 A 零二三号，到 A 三窗口
                    A023  | A    | 请 A 零二三号，到 A 窗口
                    """)
    void shouldReadMandarin(String number, String window, String sentence) {
        assertEquals(sentence, BUILT_IN.of("zh-CN").orElseThrow().call(number, window));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A023  | 3      | Ticket A zero two three, please go to window 3
                    A001  | 1      | Ticket A zero zero one, please go to window 1
                    C119  | 12     | Ticket C one one nine, please go to window 12
                    B456  | 102    | Ticket B four five six, please go to window 102
                    D789  | 8      | Ticket D seven eight nine, please go to window 8
                    A1000 | 20     | Ticket A one zero zero zero, please go to window 20
                    AB012 | 2      | Ticket A B zero one two, please go to window 2
                    096   | 5      | Ticket zero nine six, please go to window 5
                    a023  | 03     | Ticket A zero two three, please go to window 3
                    A023  | 7号    | Ticket A zero two three, please go to window 7
                    A023  | A3     | Ticket A zero two three, please go to window A three
                    A023  | Desk   | Ticket A zero two three, please go to Desk
                    A023  | 咨询台 | Ticket A zero two three, please go to the window on the screen
                    """)
    void shouldReadEnglish(String number, String window, String sentence) {
        assertEquals(sentence, BUILT_IN.of("en").orElseThrow().call(number, window));
    }

    /** The table's readings were typed by hand, not made by this program. */
    @ParameterizedTest
    @CsvFileSource(resources = "/v2-mandarin.tsv", delimiter = '\t')
    void shouldReadTheTableOfTwoHundred(String number, String window, String sentence) {
        assertEquals(sentence, BUILT_IN.of("zh-CN").orElseThrow().call(number, window));
    }

    @Test
    void shouldJoinCalls() {
        List<Wording.Item> items =
                List.of(
                        new Wording.Item("A001", "3"),
                        new Wording.Item("A002", "咨询台"),
                        new Wording.Item("A003", "12"));

        assertEquals(
                "请 A 零零一号到三号、A 零零二号到咨询台、A 零零三号到十二号窗口",
                BUILT_IN.of("zh").orElseThrow().joined(items));
        assertEquals(
                "Please go: ticket A zero zero one to window 3, ticket A zero zero two to the"
                        + " window on the screen, ticket A zero zero three to window 12",
                BUILT_IN.of("en").orElseThrow().joined(items));
    }

    /** V2 and V3: yāo, the ten stems for letters, numbers without letters as numbers. */
    @Test
    void shouldTakeOtherReadingsFromAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("zh.yaml");
        Files.writeString(
                file,
                """
                phrases: {call: "请{number}号到{window}办理"}
                reading:
                  digits: [零, 幺, 二, 三, 四, 五, 六, 七, 八, 九]
                  letters: {A: 甲, B: 乙}
                  after-letter: ""
                  plain-numbers: cardinal
                """);
        Wording wording = new Wordings(Map.of("zh-CN", file)).of("zh-CN").orElseThrow();

        assertEquals("请甲零幺七号到一百零一号窗口办理", wording.call("A017", "101"));
        assertEquals("请九十六号到二号窗口办理", wording.call("096", "2"));
        assertEquals("请乙零零二号到三号窗口办理", wording.call("B002", "3"));
    }

    @Test
    void shouldSpeakALanguageThatOnlyAFileKnows(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("fr.yaml");
        Files.writeString(
                file,
                """
                phrases: {call: "Numéro {number}, guichet {window}", window: "{window}"}
                reading: {digits: [zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf]}
                """);

        assertEquals(
                "Numéro A zéro zéro un, guichet 12",
                new Wordings(Map.of("fr", file)).of("fr").orElseThrow().call("A001", "12"));
    }

    @Test
    void shouldNameWhatAFileLacks(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("zh.yaml");
        Files.writeString(file, "phrases: {call: 请到窗口}\nreading: {digits: [零, 一]}\n");

        ConfigException refused =
                assertThrows(ConfigException.class, () -> new Wordings(Map.of("zh", file)));

        assertTrue(refused.getMessage().contains("phrases.call"), refused.getMessage());
        assertTrue(refused.getMessage().contains("reading.digits"), refused.getMessage());
    }

    @Test
    void shouldKnowWhichLanguagesItSpeaks() {
        assertTrue(BUILT_IN.of("zh").isPresent());
        assertTrue(BUILT_IN.of("en-GB").isPresent());
        assertTrue(BUILT_IN.of("fr").isEmpty());
    }
}

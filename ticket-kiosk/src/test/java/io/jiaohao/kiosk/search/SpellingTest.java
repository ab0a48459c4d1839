package io.jiaohao.kiosk.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.kiosk.search.Spelling.Fit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "身份证换证, sfz, BEGINNING", // initials
        "身份证换证, shenfenzheng, BEGINNING", // whole syllables
        "身份证换证, shenfz, BEGINNING", // some of each
        "身份证换证, shenfenzh, BEGINNING", // the last one begun
        "身份证换证, shfzh, BEGINNING", // initials of two letters
        "身份证换证, 身份, BEGINNING", // characters
        "身份证换证, 身fz, BEGINNING", // both
        "身份证换证, senfenzen, BEGINNING", // as in the south
        "身份证换证, sfzhz, WHOLE",
        "身份证换证, shenfenzhenghuanzheng, WHOLE",
        "身份证换证, huanzheng, INSIDE",
        "身份证换证, fzhz, INSIDE",
        "身份证换证, sz, NONE", // nothing may be left out
        "身份证换证, sfzhzx, NONE",
        "身份证换证, enfen, NONE", // nobody begins inside a syllable
        "银行开户, yh, BEGINNING", // a character with several readings, each of them
        "银行开户, yinhang, BEGINNING",
        "银行开户, yinxing, BEGINNING",
        "车辆 · 缴费, cljf, WHOLE", // signs between do not matter
        "旅游签证, lvyou, BEGINNING", // ü
        "旅游签证, luyou, BEGINNING",
        "ETC办理, etcbl, WHOLE", // letters in a Chinese text
        "ETC办理, tcbl, NONE",
        "Renew an ID card, id, INSIDE",
        "Renew an ID card, renewan, BEGINNING",
        "Renew an ID card, card, INSIDE",
        "Renew an ID card, ard, NONE",
        "身份证, '', NONE",
    })
    void shouldBeFoundAsPeopleType(String text, String query, Fit fit) {
        assertEquals(fit, Spelling.of(text).fit(Spelling.typed(query)));
    }

    @ParameterizedTest
    @CsvSource({"'S F Z', sfz", "ＳＦＺ, sfz", "shen'fen, shenfen", "'  ', ''"})
    void shouldTakeWhatWasTypedInAnyWidthAndSize(String query, String compared) {
        assertEquals(compared, Spelling.typed(query));
    }
}

package io.jiaohao.display.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    零一二三四五六七八九     | ling2 yi1 er4 san1 si4 wu3 liu4 qi1 ba1 jiu3
                    0123456789               | ling2 yi1 er4 san1 si4 wu3 liu4 qi1 ba1 jiu3
                    请 A 零二三号，到三号窗口 | qing3 ei1 ling2 er4 san1 hao4, dao4 san1 hao4 chuang1 kou3
                    到一百零二号窗口         | dao4 yi1 bai3 ling2 er4 hao4 chuang1 kou3
                    到十二号窗口             | dao4 shi2 er4 hao4 chuang1 kou3
                    到咨询台                 | dao4 zi1 xun2 tai2
                    W                        | da2 bu5 liu5
                    社保                     | she4 bao3
                    女                       | nv3
                    """)
    void shouldWriteSyllablesWithTones(String hanzi, String pinyin) {
        assertEquals(pinyin, Pinyin.of(hanzi));
    }
}

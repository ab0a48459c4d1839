package io.jiaohao.kiosk.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.view.MatterView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatterIndexTest {
    private static final List<MatterView> MATTERS =
            List.of(
                    matter("id-renew", "身份证换证", "Renew an ID card", "公安局"),
                    matter("id-lost", "身份证丢失补办", "Replace a lost ID card", "公安局"),
                    matter("passport", "护照", "Passport", "公安局"),
                    matter("estate", "不动产登记", "Property registration", "自然资源局"),
                    matter("fund", "公积金提取", "Withdraw from housing fund", "公积金中心"),
                    matter("shop", "个体工商户登记", "Sole traders", "市场监督管理局"));
    private static final Map<String, List<String>> KEYWORDS =
            Map.of("estate", List.of("房产证", "买房"), "shop", List.of("开店", "营业执照"));
    private static final Map<String, List<Map<String, String>>> GROUPS =
            Map.of("passport", List.of(Map.of("zh-CN", "身份证 · 户口"), Map.of("zh-CN", "办证、护照")));

    private static MatterView matter(String id, String zh, String en, String department) {
        return new MatterView(
                id,
                Map.of("zh-CN", zh, "en", en),
                Map.of("zh-CN", department),
                "q",
                List.of("ordinary"),
                true,
                List.of(Map.of("zh-CN", "户口簿")),
                List.of(),
                null,
                null,
                null);
    }

    private static Found find(String language, String typed) {
        return new IndexBuilder(language, "zh-CN", KEYWORDS, GROUPS).build(MATTERS).find(typed);
    }

    private static List<String> found(String typed) {
        return find("zh-CN", typed).matters();
    }

    @Test
    void shouldFindByInitialsAllPinyinAndCharacters() {
        assertEquals(List.of("estate"), found("bdcdj"));
        assertEquals(List.of("estate"), found("budongchan"));
        assertEquals(List.of("estate"), found("不动产"));
        assertEquals(List.of("passport"), found("huzhao"));
    }

    @Test
    void shouldFindByWhatPeopleCallIt() {
        assertEquals(List.of("estate"), found("fcz"));
        assertEquals(List.of("shop"), found("开店"));
        assertEquals(List.of("shop"), found("yyzz"));
    }

    @Test
    void shouldPutNamesBeforeKeywordsAndThoseBeforeWhatIsAround() {
        assertEquals(List.of("id-renew", "id-lost", "passport"), found("sfz"));
        assertEquals(List.of("fund"), found("gjj").subList(0, 1));
        assertEquals(6, found("hkb").size(), "a paper to bring");
        assertEquals("passport", found("hu").get(0), "its name, and then all papers");
    }

    @Test
    void shouldOfferWordsForLetters() {
        assertEquals(List.of("开店"), find("zh-CN", "kaid").words());
        assertEquals(List.of("身份证", "身份证换证"), find("zh-CN", "sfz").words());
        assertEquals(List.of(), find("zh-CN", "身份").words(), "these are characters already");
        assertTrue(find("zh-CN", "g").words().contains("公安局"));
    }

    @Test
    void shouldFindInEnglishAndStillByPinyin() {
        assertEquals(List.of("passport"), find("en", "passp").matters());
        assertEquals(List.of("id-renew", "id-lost"), find("en", "idcard").matters());
        assertEquals(List.of("passport"), find("en", "hz").matters().subList(0, 1));
        assertEquals(List.of(), found("passp"), "not for those who read Chinese");
    }

    @Test
    void shouldFindNothingForNothing() {
        assertEquals(List.of(), found(" "));
        assertEquals(List.of(), found("xyzzy"));
        assertEquals(List.of(), MatterIndex.EMPTY.find("a").matters());
    }

    @Test
    void shouldGiveNoMoreThanSomebodyLooksThrough() {
        List<MatterView> many = new ArrayList<>();
        for (int i = 0; i < 1_300; i++) {
            many.add(matter("m" + i, "事项" + i, "Matter " + i, "政务服务局"));
        }
        MatterIndex index = new IndexBuilder("zh-CN", "zh-CN", Map.of(), Map.of()).build(many);

        Found found = index.find("sx");

        assertEquals(60, found.matters().size());
        assertTrue(found.more());
        assertEquals("m0", found.matters().get(0));
        assertEquals("m1299", index.find("sx1299").matters().get(0));
    }
}

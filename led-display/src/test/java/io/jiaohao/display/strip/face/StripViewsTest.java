package io.jiaohao.display.strip.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.strip.StripHall;
import io.jiaohao.display.strip.face.StripView.Kind;
import org.junit.jupiter.api.Test;

class StripViewsTest {
    private static final StripSubject WINDOW = new StripSubject("3", null);
    private static final StripSubject HALL = new StripSubject(null, null);

    private final StripHall hall = new StripHall(4).at("2030-01-01T02:00:00Z");
    private final StripViews views = new StripViews("zh-CN", "");

    @Test
    void shouldFollowAWindowThroughItsStates() {
        assertEquals(new StripView(Kind.IDLE, "", "3", "综合业务", 12, "", ""), view(WINDOW));
        hall.call("3", "A012");
        assertEquals(StripView.called("A012", "3"), view(WINDOW));
        hall.serve("3", "A012");
        assertEquals(new StripView(Kind.SERVING, "A012", "3", "", 0, "", ""), view(WINDOW));
        hall.finish("3").pause("3", "2030-01-01T13:30:00+08:00");
        assertEquals(new StripView(Kind.PAUSED, "", "3", "", 0, "午休", "13:30"), view(WINDOW));
        hall.close("3");
        assertEquals(Kind.CLOSED, view(WINDOW).kind());
    }

    /** DS6: never a previous number while idle. */
    @Test
    void shouldForgetANumberThatIsDone() {
        hall.call("3", "A012").finish("3");

        assertEquals("", view(WINDOW).number());
        assertEquals(Kind.IDLE, view(WINDOW).kind());
    }

    @Test
    void shouldShowTheNewestCallOfAZoneOrTheHall() {
        hall.call("1", "A001").call("2", "A002");

        assertEquals(StripView.called("A002", "2"), view(HALL));
        assertEquals(StripView.called("A001", "1"), view(new StripSubject(null, "a")));
    }

    /** DS5. */
    @Test
    void shouldNotAskForLongerThanThreeMinutes() {
        hall.call("1", "A001").at("2030-01-01T02:03:01Z");

        assertEquals(new StripView(Kind.IDLE, "", "", "云溪市政务服务中心", 12, "", ""), view(HALL));
    }

    @Test
    void shouldSayWhenTheHallOpens() {
        hall.isNow("closed");

        assertEquals("明日 9:00", view(HALL).until());
        assertEquals("今日 9:00", views.of(hall.at("2030-01-02T00:00:00Z").slice(), HALL).until());
        assertEquals("1-2 9:00", views.of(hall.at("2029-12-30T00:00:00Z").slice(), HALL).until());
    }

    /** H7. */
    @Test
    void shouldStopWithTheHall() {
        hall.call("3", "A012").isNow("stopped");

        assertEquals(Kind.STOPPED, view(WINDOW).kind());
    }

    @Test
    void shouldSayTheNameThatTheFileGives() {
        assertEquals("综合窗口", new StripViews("zh-CN", "综合窗口").of(hall.slice(), WINDOW).name());
    }

    private StripView view(StripSubject subject) {
        return views.of(hall.slice(), subject);
    }
}

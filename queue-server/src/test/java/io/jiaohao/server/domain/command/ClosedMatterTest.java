package io.jiaohao.server.domain.command;

import static io.jiaohao.server.scenario.HallScenario.given;
import static io.jiaohao.server.scenario.Steps.at;
import static io.jiaohao.server.scenario.Steps.configure;
import static io.jiaohao.server.scenario.Steps.next;
import static io.jiaohao.server.scenario.Steps.open;
import static io.jiaohao.server.scenario.Steps.take;
import static io.jiaohao.server.scenario.TestHall.DEED;
import static io.jiaohao.server.scenario.TestHall.MORTGAGE;
import static io.jiaohao.server.scenario.TestHall.ONE;
import static io.jiaohao.server.scenario.TestHall.PASSPORT;
import static io.jiaohao.server.scenario.TestHall.plan;
import static io.jiaohao.server.scenario.TestHall.stopped;

import io.jiaohao.server.domain.state.Calendar;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Schedule;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.scenario.HallScenario;
import io.jiaohao.server.scenario.TestHall;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told who get no number: why, when next (T1), what else (T2, H7). */
class ClosedMatterTest {
    private static final Text NATIONAL_DAY =
            new Text(Map.of("en", "National Day.", "zh-CN", "国庆节。"));

    private static HallPlan holiday(String to, Text name) {
        return TestHall.plan(
                TestHall.ZONE,
                new Calendar(
                        Schedule.ALWAYS,
                        List.of(),
                        List.of(
                                new Calendar.Holiday(
                                        LocalDate.parse("2026-11-23"), LocalDate.parse(to), name)),
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:00:00, 08:20",
        "2026-11-23T12:30:00, 13:50",
        "2026-11-24T00:00:00, 08:20",
        "2026-11-21T12:00:00, 11-23 08:20",
    })
    void shouldT1SayWhenNext(String now, String next) {
        HallScenario.givenAt(plan(), now)
                .when(take(MORTGAGE))
                .thenRefused(Refusal.MATTER_CLOSED)
                .thenTold("zh-CN", "这个事项现在不取号，" + next + " 开始取号。")
                .thenTold(
                        "en",
                        "No tickets are issued for this matter now; again from " + next + ".");
    }

    @Test
    void shouldT1NameTheHoliday() {
        HallScenario.givenHall(holiday("2026-11-25", NATIONAL_DAY))
                .when(take(PASSPORT))
                .thenTold("zh-CN", "这个事项现在不取号，11-26 00:00 开始取号。国庆节。")
                .thenTold("zh", "这个事项现在不取号，11-26 00:00 开始取号。国庆节。")
                .thenTold(
                        "en-GB",
                        "No tickets are issued for this matter now; again from 11-26 00:00."
                                + " National Day.")
                .when(take(MORTGAGE))
                .thenTold("zh-CN", "这个事项现在不取号，11-26 08:20 开始取号。国庆节。");
    }

    @Test
    void shouldT1LeaveOutANameThatTheLanguageLacks() {
        HallScenario.givenHall(holiday("2026-11-25", TestHall.text("National Day.")))
                .when(take(PASSPORT))
                .thenTold("zh-CN", "这个事项现在不取号，11-26 00:00 开始取号。");
    }

    @Test
    void shouldT1SayThatNoNextIsNear() {
        HallScenario.givenHall(holiday("2027-11-25", NATIONAL_DAY))
                .when(take(PASSPORT))
                .thenRefused(Refusal.MATTER_CLOSED_LONG)
                .thenTold("zh-CN", "这个事项现在不取号，近期没有取号时间。国庆节。");
    }

    @Test
    void shouldT2SayWhatElseAVisitorCanDo() {
        given(take(DEED), take(DEED))
                .when(take(DEED))
                .thenRefused(Refusal.MATTER_FULL)
                .thenTold("zh-CN", "今日号已取完。可以预约。")
                .thenTold("en", "All of today's tickets for this matter are taken. Book a day.");
    }

    @Test
    void shouldH7GiveTheTextOfTheStop() {
        String sentence = "The hall has stopped service. Please follow the staff.";
        given(open(ONE), take(PASSPORT), configure(stopped()))
                .when(next(ONE))
                .thenTold("en", sentence + " Please leave the hall")
                .thenTold("zh-CN", "大厅暂停服务，请听从工作人员安排。");
    }

    @Test
    void shouldH1IssueAgainAfterTheHoliday() {
        HallScenario.givenHall(holiday("2026-11-23", NATIONAL_DAY), at("2026-11-24T00:00:00"))
                .and(take(PASSPORT));
    }
}

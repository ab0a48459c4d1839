package io.jiaohao.display.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.view.HoursView;
import io.jiaohao.protocol.view.MatterView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    @Test
    void shouldJoinTheHoursOfAllMatters() {
        List<MatterView> matters =
                List.of(
                        matter(new HoursView("09:00", "11:30"), new HoursView("13:30", "17:00")),
                        matter(new HoursView("08:30", "11:00")),
                        matter(new HoursView("13:30", "16:00")));

        assertEquals(
                List.of(new HoursView("08:30", "11:30"), new HoursView("13:30", "17:00")),
                OpeningHours.today(matters));
    }

    @Test
    void shouldBeEmptyOnADayWithoutHours() {
        assertEquals(List.of(), OpeningHours.today(List.of(matter())));
    }

    private static MatterView matter(HoursView... hours) {
        return new MatterView(
                "m",
                Map.of(),
                Map.of(),
                "q",
                List.of(),
                true,
                null,
                List.of(hours),
                null,
                null,
                null);
    }
}

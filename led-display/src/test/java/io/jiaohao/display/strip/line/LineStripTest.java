package io.jiaohao.display.strip.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.strip.StripHall;
import io.jiaohao.display.strip.dots.StripSize;
import io.jiaohao.display.strip.driver.CandleSettings;
import io.jiaohao.display.strip.driver.DriverKind;
import io.jiaohao.display.strip.driver.StripDriver;
import io.jiaohao.display.strip.driver.StripTarget;
import io.jiaohao.display.strip.driver.TroubleException;
import io.jiaohao.display.strip.face.Strip;
import io.jiaohao.display.strip.face.StripSubject;
import io.jiaohao.display.strip.line.LineStrip.Due;
import io.jiaohao.display.strip.line.LineStrip.Rank;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LineStripTest {
    private static final StripSize SIZE = StripSize.parse("96x16");
    private static final StripDriver DRIVER =
            new DriverKind.Candle(new CandleSettings(null, null)).driver(Duration.ZERO);

    private final StripHall hall = new StripHall(1);
    private final Strip strip = new Strip(new StripSubject("1", null), SIZE, "zh-CN", "");
    private final LineStrip wired = new LineStrip(strip, new StripTarget(0x20, SIZE));
    private long now = TimeUnit.HOURS.toNanos(1);

    @Test
    void shouldLetTheOthersGoFirstOnceItSeemsGone() {
        wired.joined();
        strip.hallIs(hall.call("1", "A01").slice());

        assertEquals(Rank.CALL, due().rank());
        fail();
        assertEquals(Rank.CALL, due().rank());
        fail();
        assertEquals(Rank.REFRESH, due().rank());
    }

    @Test
    void shouldHaveHadItsTurnWhenItWasTriedInVain() {
        wired.joined();
        strip.hallIs(hall.call("1", "A01").slice());
        fail();

        assertEquals(now, due().since());
    }

    @Test
    void shouldBeSilentUntilItAnswers() {
        wired.joined();
        strip.hallIs(hall.slice());
        fail();
        assertTrue(wired.isSilent());
        wired.shown(due(), now);

        assertFalse(wired.isSilent());
    }

    private void fail() {
        now += TimeUnit.SECONDS.toNanos(10);
        wired.failed(TroubleException.silence(), now);
    }

    private Due due() {
        Due due = wired.due(DRIVER, Duration.ofHours(1), now + TimeUnit.SECONDS.toNanos(10));
        assertNotNull(due);
        return due;
    }
}

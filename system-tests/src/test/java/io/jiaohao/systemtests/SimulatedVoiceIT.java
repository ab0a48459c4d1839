package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.announce.SpeakingRules;
import io.jiaohao.display.simulate.VoiceDay;
import io.jiaohao.display.simulate.VoiceFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day of the district's hall (116 windows, 4 zones, 4,000 visitors) through the scheduler that
 * also speaks in the hall. The clock is the simulator's.
 */
class SimulatedVoiceIT {
    private static final double LATEST_SECONDS = 16; // the p95 from call to voice
    private static final List<String> BOTH = List.of("zh-CN", "en");

    @TempDir static Path folder;
    private static Path calls = Path.of("calls.jsonl");

    @BeforeAll
    static void playTheDay() {
        calls = folder.resolve("calls.jsonl");
        List<String> command =
                Programs.SERVER.plainCommand(
                        List.of(),
                        List.of(
                                "--hall",
                                Programs.ROOT.resolve("config/district-centre").toString(),
                                "--visitors",
                                "4000",
                                "--seed",
                                "7",
                                "--calls",
                                calls.toString()));
        command.set(
                command.indexOf("io.jiaohao.server.QueueServer"),
                "io.jiaohao.server.simulate.Simulate");
        Command.run(command.toArray(String[]::new));
    }

    @Test
    void shouldSpeakInTimeAndNothingStaleInAHallOfFourZones() throws IOException {
        Map<String, VoiceFigures> zones = day(UnaryOperator.identity());

        assertEquals(4, zones.size());
        zones.forEach(
                (zone, figures) -> {
                    report(zone, figures);
                    assertEquals(0, figures.stale(), "stale in " + zone);
                    assertTrue(
                            figures.seconds(0.95) <= LATEST_SECONDS,
                            zone + " p95=" + figures.seconds(0.95));
                    assertTrue(figures.spoken() > figures.called() * 3 / 4, "spoken in " + zone);
                });
    }

    /** One loudspeaker cannot say it all: what it does say is still not stale. */
    @Test
    void shouldSayNothingStaleEvenWhenOneLoudspeakerServesAll() throws IOException {
        VoiceFigures all = day(zone -> "all").get("all");

        report("all", all);
        assertEquals(0, all.stale());
        assertTrue(all.seconds(0.95) < 45, "p95=" + all.seconds(0.95));
    }

    private static Map<String, VoiceFigures> day(UnaryOperator<String> speakers)
            throws IOException {
        return new VoiceDay(SpeakingRules.DEFAULT, BOTH, speakers, 1).play(calls);
    }

    private static void report(String name, VoiceFigures figures) {
        Figures.report(
                "simulated loudspeaker %s: calls=%d spoken=%d p50=%.1f s p95=%.1f s max=%.1f s",
                name,
                figures.called(),
                figures.spoken(),
                figures.seconds(0.5),
                figures.seconds(0.95),
                figures.seconds(1));
    }
}

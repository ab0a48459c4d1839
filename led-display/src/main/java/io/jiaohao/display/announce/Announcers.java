package io.jiaohao.display.announce;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.display.sound.BrowserOutput;
import io.jiaohao.display.sound.Deadline;
import io.jiaohao.kit.life.Step;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All loudspeakers of this display: each hears of its own zones only. Any thread.
 *
 * @param browser the page, when it is one of the loudspeakers
 * @param deadline on whose threads the engines work
 */
public record Announcers(List<OfZones> all, Optional<BrowserOutput> browser, Deadline deadline)
        implements Step, CallVoice {
    public Announcers {
        all = List.copyOf(all);
    }

    /**
     * One loudspeaker.
     *
     * @param zones whose calls it speaks; empty means all of the display
     * @param quiet zones whose calls are for the screens only (V12)
     */
    public record OfZones(Announcer announcer, Set<String> zones, Set<String> quiet) {
        HallSlice of(HallSlice hall) {
            return hall.within(
                    zone -> (zones.isEmpty() || zones.contains(zone)) && !quiet.contains(zone));
        }
    }

    @Override
    public String name() {
        return "announcer";
    }

    @Override
    public void start() throws Exception {
        for (OfZones each : all) {
            each.announcer().start();
        }
    }

    @Override
    public void stop() throws Exception {
        all.forEach(each -> each.announcer().interrupt());
        for (OfZones each : all) {
            each.announcer().awaitEnd();
        }
        deadline.close(); // ends what an engine still runs
    }

    @Override
    public void hallChanged(HallSlice hall) {
        all.forEach(each -> each.announcer().hallChanged(each.of(hall)));
    }

    @Override
    public Set<String> voiced() {
        Set<String> ids = new HashSet<>();
        all.forEach(each -> ids.addAll(each.announcer().voiced()));
        return ids;
    }

    /** Of several loudspeakers the one that began last is shown. */
    @Override
    public Optional<Map<String, String>> caption() {
        return all.stream()
                .map(OfZones::announcer)
                .filter(each -> each.caption().isPresent())
                .max(Comparator.comparing(Announcer::captionSince))
                .flatMap(Announcer::caption);
    }

    @Override
    public Optional<JsonNode> sound() {
        return browser.stream()
                .flatMap(each -> Stream.ofNullable(each.state()))
                .map(JsonNode.class::cast)
                .findFirst();
    }
}

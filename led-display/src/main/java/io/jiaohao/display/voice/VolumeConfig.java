package io.jiaohao.display.voice;

import io.jiaohao.display.announce.Loudness;
import java.util.List;
import java.util.Objects;

/**
 * {@code voice.volume}: how loud, by time of day in the hall's time zone (V9). Decibels are at most
 * 0, which is full; an emergency is always full.
 *
 * @param level outside the times below
 * @param max what no time exceeds
 * @param times times of day with a level of their own, or muted; the first that fits counts
 */
public record VolumeConfig(Integer level, Integer max, List<VolumeSpan> times) {
    static final VolumeConfig DEFAULT = new VolumeConfig(null, null, null);

    public VolumeConfig {
        level = Objects.requireNonNullElse(level, 0);
        max = Objects.requireNonNullElse(max, 0);
        times = times == null ? List.of() : List.copyOf(times);
        VolumeSpan.checkDecibels("level", level);
        VolumeSpan.checkDecibels("max", max);
    }

    Loudness loudness() {
        return new Loudness(level, max, times.stream().map(VolumeSpan::span).toList());
    }
}

package io.jiaohao.display.voice;

import io.jiaohao.display.announce.Announcer;
import io.jiaohao.display.announce.Announcers;
import io.jiaohao.display.announce.Announcers.OfZones;
import io.jiaohao.display.announce.Composer;
import io.jiaohao.display.announce.Loudness;
import io.jiaohao.display.announce.Occasions;
import io.jiaohao.display.announce.SpeakingRules;
import io.jiaohao.display.announce.SpokenCalls;
import io.jiaohao.display.announce.ZoneScheduler;
import io.jiaohao.display.sound.AudioOutput;
import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.speech.Voice;
import io.jiaohao.display.speech.Voices;
import io.jiaohao.display.speech.Wordings;
import io.jiaohao.protocol.link.SteadyClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the announcers together, one for each loudspeaker that the configuration names. */
public final class VoiceParts {
    private static final String SOUND = "sound";

    private final VoiceConfig config;
    private final VoiceStage stage;
    private final Outputs outputs;
    private final Deadline deadline = new Deadline("speech");
    private final InstantSource clock = SteadyClock.from(Instant.now());
    private final VoiceHealth health;
    private final Wordings wordings;
    private final Voices voices;

    private VoiceParts(VoiceConfig config, VoiceStage stage) {
        this.config = config;
        this.stage = stage;
        outputs = new Outputs(config.music(), stage, deadline);
        health = new VoiceHealth(stage.report());
        wordings = wordings(config, stage.base());
        Engines engines = new Engines(config, stage.base());
        voices =
                new Voices(
                        language ->
                                new Voice(language, engines.of(language), deadline, clock, health));
    }

    /** The display's wordings, of which those in files are relative to its configuration. */
    public static Wordings wordings(VoiceConfig config, Path base) {
        Map<String, Path> files = new HashMap<>();
        config.wordings().forEach((tag, file) -> files.put(tag, base.resolve(file)));
        return new Wordings(files);
    }

    /** The announcers; empty for a display that is silent. */
    public static Optional<Announcers> announcers(VoiceConfig config, VoiceStage stage)
            throws IOException {
        List<SpeakerConfig> listed = config.speakers();
        boolean silent =
                listed.isEmpty()
                        ? stage.audio() instanceof AudioTarget.None
                        : listed.stream()
                                .allMatch(each -> each.audio() instanceof AudioTarget.None);
        return silent ? Optional.empty() : Optional.of(new VoiceParts(config, stage).all());
    }

    private Announcers all() throws IOException {
        SpokenCalls memory = SpokenCalls.open(stage.data().resolve("spoken.txt"));
        List<OfZones> all = new ArrayList<>();
        if (config.speakers().isEmpty()) {
            all.add(one(SOUND, Set.of(), stage.audio(), memory));
        }
        for (SpeakerConfig speaker : config.speakers()) {
            if (!(speaker.audio() instanceof AudioTarget.None)) {
                Set<String> zones = new HashSet<>(speaker.zones());
                String name = SOUND + " " + String.join(" ", speaker.zones());
                all.add(one(name, zones, speaker.audio(), memory));
            }
        }
        return new Announcers(all, outputs.browser(), deadline);
    }

    private OfZones one(String name, Set<String> zones, AudioTarget target, SpokenCalls memory)
            throws IOException {
        SpeakingRules rules = config.pace().rules();
        Loudness loudness = config.volume().loudness();
        AudioOutput output = outputs.of(target);
        Set<String> spokenBefore = Set.copyOf(memory.ids());
        Composer composer =
                new Composer(
                        wordings, stage.languages(), config.emergency().texts(), rules.rounds());
        ZoneScheduler scheduler =
                new ZoneScheduler(
                        rules,
                        composer,
                        loudness,
                        new Occasions(
                                config.noticesEvery(), config.emergency().every(), spokenBefore),
                        spokenBefore);
        Announcer announcer =
                new Announcer(
                        new Announcer.Parts(scheduler, loudness, voices, output, memory, deadline),
                        composer,
                        clock,
                        stage.onChange(),
                        problem -> health.sounded(name, problem));
        return new OfZones(announcer, zones, Set.copyOf(config.quiet()));
    }
}

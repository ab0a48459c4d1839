package io.jiaohao.display;

import io.jiaohao.display.announce.Announcers;
import io.jiaohao.display.panel.PanelSettings;
import io.jiaohao.display.screen.HallScreen;
import io.jiaohao.display.screen.ScreenSetup;
import io.jiaohao.display.strip.StripWall;
import io.jiaohao.display.strip.config.LedOption;
import io.jiaohao.display.strip.config.StripLineConfig;
import io.jiaohao.display.voice.AudioTarget;
import io.jiaohao.display.voice.PageSound;
import io.jiaohao.display.voice.VoiceConfig;
import io.jiaohao.display.voice.VoiceParts;
import io.jiaohao.display.voice.VoiceStage;
import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.StrictYaml;
import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.page.Action;
import io.jiaohao.kit.page.PageServer;
import io.jiaohao.kit.page.SoundFiles;
import io.jiaohao.kit.page.StateStream;
import io.jiaohao.kit.program.DeviceOptions;
import io.jiaohao.kit.program.HealthReports;
import io.jiaohao.kit.program.LinkStep;
import io.jiaohao.kit.program.Program;
import io.jiaohao.kit.program.VertxStep;
import io.jiaohao.protocol.link.DeviceLink;
import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.protocol.message.DeviceKind;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The hall display: a screen page for the browser on this PC, and the voice that calls. */
@Command(
        name = "led-display",
        mixinStandardHelpOptions = true,
        description = "Shows the calls of a hall on a screen and on LED strips, and speaks them.")
public final class LedDisplay implements Callable<Integer> {
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(3);

    @Mixin private final DeviceOptions options = new DeviceOptions();

    @Option(
            names = "--audio",
            paramLabel = "file:DIR|device|browser|auto|none",
            converter = AudioTarget.Converter.class,
            description = {
                "where announcements go: WAV files in DIR (relative to where the program was started),",
                "the sound card, the page of a browser, whichever there is, or nowhere;",
                "default: audio in the file, else none. docs/voice.md"
            })
    private @Nullable AudioTarget audio;

    @Option(
            names = "--led",
            paramLabel = "NAME=DRIVER:...",
            converter = LedOption.class,
            description =
                    "an LED strip: a window's id or hall, page|onbon|modbus|candle, its port, e.g."
                            + " 3=onbon:tcp:10.0.0.7:5005?size=64x16&address=1; may be given again. docs/led-strips.md")
    private List<StripLineConfig> signs = new ArrayList<>();

    public static void main(String[] arguments) {
        Program.main(new LedDisplay(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        DisplayConfig config = StrictYaml.read(options.config(), DisplayConfig.class);
        LinkConfig linkConfig = linkConfig(config);
        VertxStep vertx = new VertxStep(1);
        StateStream stream = new StateStream();
        HallScreen screen = screen(vertx.vertx(), config, stream);
        HealthReports health = new HealthReports();
        StripWall strips = strips(vertx.vertx(), config, health);
        DeviceLink link =
                new DeviceLink(
                        vertx.vertx(),
                        linkConfig,
                        new LinkListeners(List.of(screen, strips, health, new ZoneCheck(config))));
        health.through(link);
        Optional<Announcers> announcers = announcers(config, screen, health);
        PageSound sound = new PageSound(announcers);
        PanelSettings panel = panel(vertx.vertx(), config, screen);
        Map<String, Action> actions = new HashMap<>(panel.actions());
        actions.put("heard", sound.heard());
        PageServer page =
                new PageServer(
                                vertx.vertx(),
                                options.httpPortOr(config.httpPort()),
                                stream,
                                actions)
                        .with("strips", strips.stream())
                        .with(new SoundFiles(sound::file));

        List<Step> steps = new ArrayList<>(List.of(vertx));
        announcers.ifPresent(steps::add);
        steps.addAll(List.of(screen, panel, strips, page, new LinkStep(link)));
        Lifecycle lifecycle = new Lifecycle(steps, STOP_DEADLINE);
        return Program.run(lifecycle, () -> "ready http=" + page.address(), System.out);
    }

    private StripWall strips(Vertx vertx, DisplayConfig config, HealthReports health) {
        List<StripLineConfig> lines = new ArrayList<>(config.strips());
        lines.addAll(signs);
        return new StripWall(vertx, lines, language(config), health);
    }

    private static String language(DisplayConfig config) {
        return config.language().isEmpty() ? "zh-CN" : config.language();
    }

    private static HallScreen screen(Vertx vertx, DisplayConfig config, StateStream stream) {
        ScreenSetup setup =
                new ScreenSetup(config.layout(), Set.copyOf(config.zones()), config.language());
        return new HallScreen(vertx, setup, stream);
    }

    private PanelSettings panel(Vertx vertx, DisplayConfig config, HallScreen screen) {
        Path data = config.dataOf(options.deviceOr(config.device()));
        return new PanelSettings(vertx, data, config.layout(), screen::arrange);
    }

    private Optional<Announcers> announcers(
            DisplayConfig config, HallScreen screen, HealthReports health) throws IOException {
        VoiceStage voice =
                new VoiceStage(
                        audio == null ? config.audio() : audio,
                        config.languages(),
                        options.config().toAbsolutePath().getParent(),
                        config.dataOf(options.deviceOr(config.device())),
                        health,
                        screen::refreshSoon);
        VoiceConfig said = audio == null ? config.voice() : config.voice().withOneSpeaker();
        Optional<Announcers> made = VoiceParts.announcers(said, voice);
        made.ifPresent(screen::speakWith);
        return made;
    }

    private LinkConfig linkConfig(DisplayConfig config) {
        List<ServerAddress> servers = options.serversOr(config.server());
        String device = options.deviceOr(config.device());
        String key = options.keyOr(config.key());
        required(!servers.isEmpty(), "server", "must name at least one HOST:PORT");
        required(!device.isBlank(), "device", "must be this display's id");
        required(!key.isBlank(), "key", "must be this display's key");
        return new LinkConfig(
                servers,
                device,
                DeviceKind.DISPLAY,
                key,
                language(config),
                options.tls(config.tls()));
    }

    private void required(boolean holds, String key, String reason) {
        if (!holds) {
            throw new ConfigException(options.config(), key, reason);
        }
    }
}

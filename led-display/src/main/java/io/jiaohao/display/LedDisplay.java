package io.jiaohao.display;

import io.jiaohao.display.announce.Announcer;
import io.jiaohao.display.announce.Announcer.AnnouncerSetup;
import io.jiaohao.display.screen.HallScreen;
import io.jiaohao.display.screen.ScreenSetup;
import io.jiaohao.display.sound.AudioOutput;
import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.sound.SoundCard;
import io.jiaohao.display.sound.WavFolder;
import io.jiaohao.display.strip.StripWall;
import io.jiaohao.display.strip.config.LedOption;
import io.jiaohao.display.strip.config.StripLineConfig;
import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.StrictYaml;
import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.page.PageServer;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
        description = "Shows the calls of a hall on a screen and speaks them.")
public final class LedDisplay implements Callable<Integer> {
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(3);

    @Mixin private final DeviceOptions options = new DeviceOptions();

    @Option(
            names = "--audio",
            paramLabel = "file:DIR|device|none",
            converter = AudioTarget.Converter.class,
            description = "where announcements go")
    private @Nullable AudioTarget audio;

    @Option(
            names = "--led",
            paramLabel = "NAME=DRIVER:...",
            converter = LedOption.class,
            description =
                    "an LED strip: a window's id or hall, page|onbon|modbus|candle, its port, e.g."
                            + " 3=onbon:tcp:10.0.0.7:5005?size=64x16&address=1")
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
                        new LinkListeners(List.of(screen, strips, health)));
        health.through(link);
        PageServer page =
                new PageServer(
                                vertx.vertx(),
                                options.httpPortOr(config.httpPort()),
                                stream,
                                Map.of())
                        .with("strips", strips.stream());

        List<Step> steps = new ArrayList<>(List.of(vertx));
        announcer(config, screen).ifPresent(steps::add);
        steps.addAll(List.of(screen, strips, page, new LinkStep(link)));
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
                new ScreenSetup(
                        config.layout().word(), Set.copyOf(config.zones()), config.language());
        return new HallScreen(vertx, setup, stream);
    }

    private Optional<Announcer> announcer(DisplayConfig config, HallScreen screen) {
        AudioTarget target = audio == null ? config.audio() : audio;
        if (target instanceof AudioTarget.None) {
            return Optional.empty();
        }
        Deadline deadline = new Deadline("speech");
        AudioOutput output =
                target instanceof AudioTarget.Folder wanted
                        ? new WavFolder(wanted.folder())
                        : new SoundCard(deadline);
        Path memory = config.dataOf(options.deviceOr(config.device())).resolve("spoken.txt");
        Announcer announcer =
                Announcer.ofThisMachine(
                        new AnnouncerSetup(config.languages(), memory, output),
                        deadline,
                        screen::refreshSoon);
        screen.speakWith(announcer);
        return Optional.of(announcer);
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

package io.jiaohao.display;

import io.jiaohao.display.announce.Announcer;
import io.jiaohao.display.announce.Announcer.AnnouncerSetup;
import io.jiaohao.display.panel.PanelSettings;
import io.jiaohao.display.screen.HallScreen;
import io.jiaohao.display.screen.ScreenSetup;
import io.jiaohao.display.sound.AudioOutput;
import io.jiaohao.display.sound.Deadline;
import io.jiaohao.display.sound.SoundCard;
import io.jiaohao.display.sound.WavFolder;
import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.StrictYaml;
import io.jiaohao.kit.life.Lifecycle;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.page.PageServer;
import io.jiaohao.kit.page.StateStream;
import io.jiaohao.kit.program.DeviceOptions;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
            description = "an LED sign; drivers come with a later version")
    private List<String> signs = new ArrayList<>();

    @Spec private @Nullable CommandSpec spec; // set by picocli

    public static void main(String[] arguments) {
        Program.main(new LedDisplay(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        refuseSigns();
        DisplayConfig config = StrictYaml.read(options.config(), DisplayConfig.class);
        LinkConfig linkConfig = linkConfig(config);
        VertxStep vertx = new VertxStep(1);
        StateStream stream = new StateStream();
        HallScreen screen = screen(vertx.vertx(), config, stream);
        DeviceLink link = new DeviceLink(vertx.vertx(), linkConfig, screen);
        PanelSettings panel = panel(vertx.vertx(), config, screen);
        PageServer page =
                new PageServer(
                        vertx.vertx(),
                        options.httpPortOr(config.httpPort()),
                        stream,
                        panel.actions());

        List<Step> steps = new ArrayList<>(List.of(vertx));
        announcer(config, screen).ifPresent(steps::add);
        steps.addAll(List.of(screen, panel, page, new LinkStep(link)));
        Lifecycle lifecycle = new Lifecycle(steps, STOP_DEADLINE);
        return Program.run(lifecycle, () -> "ready http=" + page.address(), System.out);
    }

    private void refuseSigns() {
        if (!signs.isEmpty() && spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--led %s: this version drives no LED signs yet".formatted(signs.get(0)));
        }
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
        String language = config.language().isEmpty() ? "zh-CN" : config.language();
        return new LinkConfig(
                servers, device, DeviceKind.DISPLAY, key, language, options.tls(config.tls()));
    }

    private void required(boolean holds, String key, String reason) {
        if (!holds) {
            throw new ConfigException(options.config(), key, reason);
        }
    }
}

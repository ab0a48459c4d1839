package io.jiaohao.kiosk.config;

import io.jiaohao.kiosk.card.NoCardReader;
import io.jiaohao.kiosk.printer.NoPrinter;
import io.jiaohao.kiosk.printer.Printer;
import io.jiaohao.kiosk.printer.SlipTemplate;
import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.StrictYaml;
import io.jiaohao.kit.program.DeviceOptions;
import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.protocol.message.DeviceKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything the kiosk needs to know, from its file and the command line, which beats the file.
 *
 * @param offlineNumbers null where no number is given without a server
 */
public record KioskConfig(
        LinkConfig link,
        int httpPort,
        Printer printer,
        Path data,
        PageConfig page,
        SlipTemplate slip,
        @Nullable OfflineNumbersConfig offlineNumbers) {
    private static final int DEFAULT_HTTP_PORT = 8081;
    private static final String DEFAULT_LANGUAGE = "zh-CN";

    /** Reads the file and lays the options over it. */
    public static KioskConfig read(DeviceOptions options, @Nullable Printer printer) {
        KioskFile file = StrictYaml.read(options.config(), KioskFile.class);
        LinkConfig link = link(file, options);
        return new KioskConfig(
                link,
                options.httpPortOr(Objects.requireNonNullElse(file.httpPort(), DEFAULT_HTTP_PORT)),
                printer != null
                        ? printer
                        : Objects.requireNonNullElse(file.printer(), new NoPrinter()),
                file.data() != null ? file.data() : Path.of("data", link.device()),
                page(file),
                slip(file, options),
                file.offlineNumbers());
    }

    private static SlipTemplate slip(KioskFile file, DeviceOptions options) {
        Path own = file.slip();
        return own == null
                ? SlipTemplate.usual()
                : SlipTemplate.read(options.config().toAbsolutePath().resolveSibling(own));
    }

    private static PageConfig page(KioskFile file) {
        return new PageConfig(
                file.desk(),
                file.groups(),
                file.keywords(),
                Objects.requireNonNullElseGet(file.card(), NoCardReader::new));
    }

    private static LinkConfig link(KioskFile file, DeviceOptions options) {
        List<ServerAddress> servers = options.serversOr(file.server());
        if (servers.isEmpty()) {
            throw missing(options, "server");
        }
        return new LinkConfig(
                servers,
                given(options, "device", options.deviceOr(orEmpty(file.device()))),
                DeviceKind.KIOSK,
                given(options, "key", options.keyOr(orEmpty(file.key()))),
                Objects.requireNonNullElse(file.language(), DEFAULT_LANGUAGE),
                options.tls(file.tls()));
    }

    private static String given(DeviceOptions options, String key, String value) {
        if (value.isBlank()) {
            throw missing(options, key);
        }
        return value;
    }

    private static ConfigException missing(DeviceOptions options, String key) {
        return new ConfigException(
                options.config(), key, "is missing; write it here or give --" + key);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

package io.jiaohao.terminal;

import io.jiaohao.kit.config.StrictYaml;
import io.jiaohao.kit.program.DeviceOptions;
import io.jiaohao.protocol.link.LinkConfig;
import io.jiaohao.protocol.message.DeviceKind;
import org.jspecify.annotations.Nullable;

/**
 * How this terminal runs: its file with the command line's options over it.
 *
 * @param signIn who opens the window without being asked, if anybody
 */
record TerminalConfig(LinkConfig link, int httpPort, @Nullable SignIn signIn) {

    /**
     * Reads the file that the options name; a {@code ConfigException} says what is wrong with it.
     */
    static TerminalConfig read(DeviceOptions options) {
        TerminalFile file = StrictYaml.read(options.config(), TerminalFile.class);
        Integer port = file.httpPort();
        String language = file.language();
        LinkConfig link =
                new LinkConfig(
                        options.serversOr(file.server()),
                        options.deviceOr(file.device()),
                        DeviceKind.TERMINAL,
                        options.keyOr(file.key()),
                        language == null ? TerminalFile.DEFAULT_LANGUAGE : language,
                        options.tls(file.tls()));
        return new TerminalConfig(
                link,
                options.httpPortOr(port == null ? TerminalFile.DEFAULT_HTTP_PORT : port),
                file.signIn());
    }

    String device() {
        return link.device();
    }

    String language() {
        return link.language();
    }
}

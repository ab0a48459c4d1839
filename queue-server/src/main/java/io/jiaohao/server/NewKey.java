package io.jiaohao.server;

import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.server.config.SecretHash;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Enrols a device: prints its new key once, and the line for server.yaml that holds only the hash.
 */
@Command(
        name = "new-key",
        mixinStandardHelpOptions = true,
        description = "Makes a key for a device and the line for server.yaml.")
final class NewKey implements Callable<Integer> {
    private static final int KEY_BYTES = 32;

    @Option(names = "--id", required = true, description = "the device's id")
    private String id = "";

    @Option(names = "--kind", required = true, description = "kiosk, terminal or display")
    private DeviceKind kind = DeviceKind.KIOSK;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("key for the device (shown only now): %s%n", key);
        out.printf(
                "line for devices in server.yaml: - {id: %s, kind: %s, key-hash: \"%s\"}%n",
                id, kind.word(), SecretHash.of(key, SecretHash.KEY_ITERATIONS));
        return 0;
    }
}

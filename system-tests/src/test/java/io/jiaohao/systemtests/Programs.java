package io.jiaohao.systemtests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs as they were packaged, and the command lines that start them as bin/* does. */
public enum Programs {
    SERVER("queue-server", "io.jiaohao.server.QueueServer", "server.yaml"),
    KIOSK("ticket-kiosk", "io.jiaohao.kiosk.TicketKiosk", "kiosk.yaml"),
    TERMINAL("call-terminal", "io.jiaohao.terminal.CallTerminal", "terminal.yaml"),
    DISPLAY("led-display", "io.jiaohao.display.LedDisplay", "display.yaml"),
    VISITORS("system-tests", "io.jiaohao.systemtests.VisitorStream", ""),
    PADS("system-tests", "io.jiaohao.systemtests.pads.PadEmulator", "");

    /** Where the modules, config and target folders are. */
    public static final Path ROOT =
            Path.of(System.getProperty("jiaohao.root", "..")).toAbsolutePath().normalize();

    private static final List<String> DEVICE_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms16m",
                    "-Xmx64m",
                    "-Xss512k",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=24m",
                    "--enable-native-access=ALL-UNNAMED");
    private static final List<String> SERVER_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms48m",
                    "-Xmx768m",
                    "-XX:TieredStopAtLevel=1", // few live long enough here to earn more
                    "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                    "--add-modules=java.se",
                    "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                    "--add-opens=java.management/sun.management=ALL-UNNAMED",
                    "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED");

    private final String module;
    private final String mainClass;
    private final String config;

    Programs(String module, String mainClass, String config) {
        this.module = module;
        this.mainClass = mainClass;
        this.config = config;
    }

    /** The name of its folder and its script. */
    String module() {
        return module;
    }

    /** Its file in the demo hall; empty where it has none. */
    String config() {
        return config;
    }

    Path jar() {
        return ROOT.resolve(module).resolve("target").resolve(module + ".jar");
    }

    /** A file of the demo hall, whose day does not end while tests run. */
    public static Path demo(String file) {
        return DemoFiles.file(file);
    }

    List<String> command(List<String> arguments) {
        return command(List.of(), arguments);
    }

    /** With further options of the JVM. */
    public List<String> command(List<String> options, List<String> arguments) {
        List<String> all = new ArrayList<>(ClassArchive.options(this));
        all.addAll(options);
        return plainCommand(all, arguments);
    }

    /** The same without the archive of classes. */
    List<String> plainCommand(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(this == SERVER ? SERVER_OPTIONS : DEVICE_OPTIONS);
        command.addAll(options);
        command.add("-cp");
        command.add(jar() + ":" + jar().resolveSibling("lib") + "/*");
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }
}

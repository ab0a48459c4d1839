package io.jiaohao.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes that a program loads, kept in a file as bin/* do at build time: a start takes half
 * the time, and tests start programs some three hundred times. Made at its first use, and again
 * when the program is newer. Any thread; two processes may make it at once, and the later stays.
 */
final class ClassArchive {
    private static final Path FOLDER = Programs.ROOT.resolve("system-tests/target/archives");
    private static final Map<Programs, Path> KNOWN = new ConcurrentHashMap<>();

    private ClassArchive() {}

    /** The options of a JVM that starts with it. */
    static List<String> options(Programs program) {
        return program.config().isEmpty()
                ? List.of()
                : List.of(
                        "-XX:SharedArchiveFile="
                                + KNOWN.computeIfAbsent(program, ClassArchive::archive));
    }

    private static Path archive(Programs program) {
        Path archive = FOLDER.resolve(program.module() + ".jsa");
        try {
            if (!Files.exists(archive) || isOlder(archive, program.jar())) {
                make(program, archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return archive;
    }

    private static boolean isOlder(Path archive, Path jar) throws IOException {
        return Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0;
    }

    /** Lets the program start once on free ports; without an archive it would work, only slower. */
    private static void make(Programs program, Path archive)
            throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path work = Files.createTempDirectory(FOLDER, program.module());
        Path made = work.resolve("made.jsa");
        List<String> arguments = new ArrayList<>(List.of("--config"));
        arguments.add(Programs.demo(program.config()).toString());
        arguments.addAll(List.of("--http-port", "0"));
        arguments.addAll(
                program == Programs.SERVER
                        ? List.of("--device-port", "0", "--data", work.toString())
                        : List.of("--server", "127.0.0.1:1")); // where nothing is
        Process process =
                new ProcessBuilder(
                                program.plainCommand(
                                        List.of("-XX:ArchiveClassesAtExit=" + made), arguments))
                        .directory(work.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.readLine(); // the ready line
            process.toHandle().destroy(); // its output is read to the end
            out.transferTo(Writer.nullWriter());
        }
        process.waitFor();
        Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
    }
}

package io.jiaohao.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demo hall's files, copied to a folder where a test may change them. */
record HallFiles(Path folder) {
    static HallFiles copyTo(Path folder) {
        try {
            for (String file :
                    List.of(
                            "server.yaml",
                            "hall.yaml",
                            "kiosk.yaml",
                            "terminal.yaml",
                            "display.yaml")) {
                Files.copy(Programs.demo(file), folder.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HallFiles(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    HallFiles append(String name, String text) {
        return write(name, read(name) + "\n" + text + "\n");
    }

    /** Replaces a text that must be there. */
    HallFiles replace(String name, String before, String after) {
        String text = read(name);
        if (!text.contains(before)) {
            throw new IllegalArgumentException("Expected \"%s\" in %s".formatted(before, name));
        }
        return write(name, text.replace(before, after));
    }

    String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HallFiles write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}

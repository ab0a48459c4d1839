package io.jiaohao.benchmark;

import io.jiaohao.protocol.rpc.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured: a line for people at once, and everything as JSON at the end. */
final class Figures {
    private final Map<String, Object> all = new LinkedHashMap<>();

    Figures() {
        all.put("machine", Machine.description());
    }

    /** A line for people alone. */
    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
        System.out.flush();
    }

    /** One measured thing of a part, by the names of its figures. */
    void add(String part, Map<String, Object> row) {
        @SuppressWarnings("unchecked") // this alone puts lists there
        List<Object> rows = (List<Object>) all.computeIfAbsent(part, key -> new ArrayList<>());
        rows.add(row);
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(
                    file, WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.jiaohao.kit.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.jiaohao.kit.config.ConfigException.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses a YAML file into its parts, and finds where each begins and which key is there twice. */
final class YamlTree {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Path file;
    private final JsonParser parser;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private String at = "";

    private YamlTree(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * A parsed file.
     *
     * @param problems keys that are there twice
     */
    record Parsed(YamlNode root, KeyLines lines, List<Problem> problems) {}

    static Parsed parse(Path file, byte[] bytes) throws IOException {
        try (JsonParser parser = YAML.createParser(bytes)) {
            return new YamlTree(file, parser).parsed();
        }
    }

    private Parsed parsed() throws IOException {
        try {
            JsonToken first = parser.nextToken();
            YamlNode root = first == null ? new YamlNode.Nothing() : node("");
            return new Parsed(root, new KeyLines(file, lines), problems);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ConfigException(
                    file, at, "(line %d) %s".formatted(line, e.getOriginalMessage()));
        }
    }

    private YamlNode node(String key) throws IOException {
        at = key;
        lines.putIfAbsent(key, parser.currentTokenLocation().getLineNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> group(key);
            case START_ARRAY -> items(key);
            case VALUE_NULL -> new YamlNode.Nothing();
            default -> new YamlNode.Word(parser.getText());
        };
    }

    private YamlNode group(String key) throws IOException {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String inner = key.isEmpty() ? name : key + "." + name;
            int line = parser.currentTokenLocation().getLineNr();
            if (lines.putIfAbsent(inner, line) != null) {
                problems.add(new Problem(file, inner, "(line %d) is there twice".formatted(line)));
            }
            parser.nextToken();
            entries.put(name, node(inner));
        }
        return new YamlNode.Group(entries);
    }

    private YamlNode items(String key) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node("%s[%d]".formatted(key, items.size())));
        }
        return new YamlNode.Items(items);
    }
}

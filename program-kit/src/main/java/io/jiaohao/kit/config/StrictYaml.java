package io.jiaohao.kit.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a YAML file into an immutable record. Keys are kebab-case; an unknown key, a key given
 * twice or a value of another type is an error that names file, line and key. Stateless; any
 * thread.
 */
public final class StrictYaml {
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder()
                    .addModule(new SimpleModule().addDeserializer(Duration.class, new Durations()))
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .build();

    private static final String UNKNOWN_KEY = "there is no such key";
    private static final PropertyNamingStrategies.NamingBase KEBAB =
            (PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.KEBAB_CASE;

    private StrictYaml() {}

    /** Reads a file; a {@link ConfigException} says what is wrong with it. */
    public static <T> T read(Path file, Class<T> type) {
        try {
            T value = MAPPER.readValue(Files.readAllBytes(file), type);
            if (value == null) {
                throw new ConfigException(file, "", "the file is empty");
            }
            return value;
        } catch (NoSuchFileException e) {
            throw new ConfigException(file, "", "there is no such file");
        } catch (ValueInstantiationException e) {
            throw new ConfigException(withUnknownKeys(file, e));
        } catch (JsonMappingException e) {
            throw new ConfigException(List.of(problem(file, e)));
        } catch (JacksonException e) {
            throw new ConfigException(file, line(e.getLocation()), e.getOriginalMessage());
        } catch (IOException e) {
            throw new ConfigException(file, "", "cannot be read: " + e.getMessage());
        }
    }

    /** A key that is missing is often there, mistyped: the record's unknown keys are told first. */
    private static List<ConfigException.Problem> withUnknownKeys(
            Path file, ValueInstantiationException e) {
        List<ConfigException.Problem> problems = new ArrayList<>();
        if (e.getType().getRawClass().isRecord()) {
            Set<String> known = keys(e.getType().getRawClass());
            String path = path(e).isEmpty() ? "" : path(e) + ".";
            partOf(file, e)
                    .fieldNames()
                    .forEachRemaining(
                            key -> {
                                if (!known.contains(key)) {
                                    problems.add(
                                            new ConfigException.Problem(
                                                    file, path + key, UNKNOWN_KEY));
                                }
                            });
        }
        problems.add(problem(file, e));
        return problems;
    }

    /** The part of the file in which the mistake is. */
    private static JsonNode partOf(Path file, JsonMappingException e) {
        try {
            JsonNode node = MAPPER.readTree(Files.readAllBytes(file));
            for (JsonMappingException.Reference step : e.getPath()) {
                String name = step.getFieldName();
                node = name == null ? node.path(step.getIndex()) : node.path(name);
            }
            return node;
        } catch (IOException unreadable) {
            throw new ConfigException(file, "", "cannot be read: " + unreadable.getMessage());
        }
    }

    private static Set<String> keys(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> KEBAB.translate(component.getName()))
                .collect(Collectors.toSet());
    }

    private static ConfigException.Problem problem(Path file, JsonMappingException e) {
        String key = path(e);
        if (e instanceof UnrecognizedPropertyException) {
            return new ConfigException.Problem(file, key, at(e) + UNKNOWN_KEY);
        }
        if (e.getCause() instanceof InvalidValueException invalid) {
            String inner = invalid.key();
            String whole = key.isEmpty() || inner.isEmpty() ? key + inner : key + "." + inner;
            String line =
                    e instanceof ValueInstantiationException ? "" : at(e); // its line is the end
            return new ConfigException.Problem(file, whole, line + invalid.getMessage());
        }
        String reason = e.getOriginalMessage();
        if (e.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null) {
            reason = cause.getMessage();
        }
        return new ConfigException.Problem(file, key, at(e) + reason);
    }

    private static String at(JsonMappingException e) {
        String line = line(e.getLocation());
        return line.isEmpty() ? "" : "(" + line + ") ";
    }

    private static String line(JsonLocation location) {
        return location == null || location.getLineNr() < 1 ? "" : "line " + location.getLineNr();
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}

package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alert rules and the dashboard ask for series that a running server has. */
class MonitoringFilesIT {
    private static final Path FILES = Programs.ROOT.resolve("config/monitoring");
    private static final Pattern SERIES = Pattern.compile("jiaohao_[a-z_]+");
    private static final Pattern NAME = Pattern.compile("(?m)^(jiaohao_[a-z_]+)");
    private static final Pattern VERSIONED = Pattern.compile("# TYPE (jiaohao_[a-z_]+) (\\w+)");

    @TempDir static Path data;
    private static ServerProcess server;
    private static String metrics;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(data);
        try (DemoHall hall = DemoHall.of(server)) {
            hall.openCounters();
            hall.take("advice");
            hall.take("advice");
            metrics = new Http(server.http("/metrics")).text();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void shouldAskForSeriesThatAreThere() throws IOException {
        Set<String> wanted =
                Stream.of("alerts.yaml", "grafana-dashboard.json")
                        .flatMap(file -> asked(FILES.resolve(file)))
                        .collect(Collectors.toCollection(TreeSet::new));
        wanted.removeAll(names(NAME));
        assertEquals(Set.of(), wanted);
    }

    @Test
    void shouldTellEveryAlarmOnce() throws IOException {
        JsonNode rules = new YAMLMapper().readTree(FILES.resolve("alerts.yaml").toFile());
        List<String> alerts = rules.findValuesAsText("alert");
        assertEquals(alerts.size(), Set.copyOf(alerts).size(), alerts.toString());
        assertEquals(alerts.size(), rules.findValues("expr").size());
        assertEquals(alerts.size(), rules.findValues("summary").size());
    }

    @Test
    void shouldShowEveryPanelWithATitleAndAQuery() throws IOException {
        JsonNode panels =
                new ObjectMapper()
                        .readTree(FILES.resolve("grafana-dashboard.json").toFile())
                        .path("panels");
        panels.forEach(
                panel -> {
                    assertTrue(panel.path("title").asText().length() > 3, panel.toString());
                    assertTrue(panel.at("/targets/0/expr").asText().contains("jiaohao_"));
                });
    }

    /** Latencies are histograms, counters end in total, as Prometheus' conventions say. */
    @Test
    void shouldNameSeriesByConvention() {
        Matcher type = VERSIONED.matcher(metrics);
        while (type.find()) {
            String name = type.group(1);
            switch (type.group(2)) {
                case "counter" -> assertTrue(name.endsWith("_total"), name);
                case "histogram" -> assertTrue(name.endsWith("_seconds"), name);
                default -> assertTrue(!name.endsWith("_total"), name);
            }
        }
    }

    private static Stream<String> asked(Path file) {
        try {
            return SERIES.matcher(Files.readString(file)).results().map(found -> found.group());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> names(Pattern pattern) {
        return pattern.matcher(metrics)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}

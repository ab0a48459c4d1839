package io.jiaohao.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The committed schemas are those of the records, and the sample files keep to them. To renew the
 * schemas after a change of a record or of {@code docs/configuration.md}: {@code mvn -pl
 * queue-server -am test -Dtest=SchemaTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Djiaohao.schema=write}.
 */
class SchemaTest {
    private static final Path CONFIG = Path.of("..", "config");
    private static final Path FULL = Path.of("src", "test", "resources", "config", "full");

    private static Path schema(String file) {
        return CONFIG.resolve(file.replace(".yaml", ".schema.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hall.yaml", "server.yaml"})
    void shouldBeThatOfTheRecords(String file) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        String made = new ObjectMapper().writer(printer).writeValueAsString(ConfigSchema.of(file));
        if ("write".equals(System.getProperty("jiaohao.schema"))) {
            Files.writeString(schema(file), made + "\n");
        }
        assertEquals(made + "\n", Files.readString(schema(file)), "see the test's own words");
    }

    private static JsonSchema read(String file) throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(new ObjectMapper().readTree(schema(file).toFile()));
    }

    @ParameterizedTest
    @CsvSource({
        "demo, hall.yaml",
        "demo, server.yaml",
        "street-office, hall.yaml",
        "street-office, server.yaml",
        "district-centre, hall.yaml",
        "district-centre, server.yaml",
        "full, hall.yaml",
        "full, server.yaml"
    })
    void shouldFitTheSamples(String hall, String file) throws IOException {
        Path path = (hall.equals("full") ? FULL : CONFIG.resolve(hall)).resolve(file);
        assertEquals(
                "[]", read(file).validate(new YAMLMapper().readTree(path.toFile())).toString());
        String first = Files.readAllLines(path).get(0);
        assertTrue(first.startsWith("# yaml-language-server: $schema="), first);
        assertTrue(
                Files.isSameFile(
                        schema(file), path.resolveSibling(first.substring(first.indexOf('=') + 1))),
                first);
    }

    @Test
    void shouldMarkWhatIsWrong() throws IOException {
        String good = Files.readString(FULL.resolve("hall.yaml"));
        assertInvalid(good.replace("timezone:", "timezon:"));
        assertInvalid(good.replace("recall-interval: 9s", "recall-interval: 9 seconds"));
        assertInvalid(good.replace("ceiling: 40m", "ceiling: never"));
        assertInvalid(good.replace("lanes: ageing", "lanes: aging"));
        assertInvalid(good.replace("      - desk\n", "      - {que: desk}\n"));
        assertInvalid(good.replace("from: \"08:30\"", "from: \"8:30\""));
        assertInvalid(good.replace("prefix: A", "prefix: O"));
        assertInvalid(good.replace("length: 5", "length: five"));
    }

    private static void assertInvalid(String yaml) throws IOException {
        JsonNode node = new YAMLMapper().readTree(yaml);
        assertFalse(read("hall.yaml").validate(node).isEmpty(), yaml);
    }
}

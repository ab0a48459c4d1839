package io.jiaohao.server.domain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of a hall has a test with its number in the name, e.g. {@code shouldQ4CallTwo…}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleCatalogueTest {
    private static final Pattern NAMED = Pattern.compile("void should((?:[A-Z]\\d+)+)[A-Z]");
    private static final Pattern RULE = Pattern.compile("[A-Z]\\d+");

    private final Set<String> tested = new TreeSet<>();

    @BeforeAll
    void readNames() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            for (Path source : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher named = NAMED.matcher(Files.readString(source));
                while (named.find()) {
                    RULE.matcher(named.group(1))
                            .results()
                            .forEach(rule -> tested.add(rule.group()));
                }
            }
        }
    }

    static Stream<String> rules() {
        return Arrays.stream(
                        new String[] {
                            "N1 N2 N3 N4 N5 N6 N7 N8", // numbers
                            "T1 T2 T3 T4 T5 T7 T9", // taking
                            "Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q8 Q9 Q10 Q11", // order
                            "W1 W2 W3 W4 W5 W6 W7 W8 W9", // counter
                            "R1 R2 R3 R4 R5 R6", // recall and absence
                            "X1 X2 X3 X4 X6 X7", // transfer, hold, merge, closing
                            "H1 H2 H3 H4 H5 H6 H7", // calendar
                            "P1 P2 P3 P4", // promise
                            "M1 M2 M4" // statistics
                        })
                .flatMap(group -> Arrays.stream(group.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldBeTested(String rule) {
        String known = tested.stream().collect(Collectors.joining(" "));
        assertTrue(tested.contains(rule), rule + " has no test; there are: " + known);
    }
}

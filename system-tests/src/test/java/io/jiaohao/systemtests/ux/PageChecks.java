package io.jiaohao.systemtests.ux;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a page in the browser all that UX.md, section 10, asks. Changes nothing on it. */
public final class PageChecks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCRIPT =
            Stream.of("settle.js", "look.js", "colour.js", "checks.js")
                    .map(PageChecks::read)
                    .collect(
                            Collectors.joining(
                                    "\n",
                                    "async (shown) => {\n",
                                    "\nreturn JSON.stringify(checkAll(JSON.parse(shown)));\n}"));

    private PageChecks() {}

    private static String read(String file) {
        try (InputStream in = PageChecks.class.getResourceAsStream("/ux/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that is not as it should be. */
    public static List<Finding> findings(Page page, Shown shown) {
        try {
            Object answer = page.evaluate(SCRIPT, JSON.writeValueAsString(shown));
            Answer parsed = JSON.readValue((String) answer, Answer.class);
            List<Finding> all = new ArrayList<>(parsed.findings());
            all.addAll(PaintedText.findings(page, parsed.pictured()));
            return List.copyOf(all);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Expected findings", e);
        }
    }

    /** Fails with a line for each thing that is not as it should be. */
    public static void assertMeets(Page page, Shown shown, String name) {
        List<Finding> findings = findings(page, shown);
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    "%s: %d findings\n%s"
                            .formatted(
                                    name,
                                    findings.size(),
                                    findings.stream()
                                            .map(each -> "  " + each)
                                            .collect(Collectors.joining("\n"))));
        }
    }

    private record Answer(List<Finding> findings, List<PaintedText> pictured) {}
}

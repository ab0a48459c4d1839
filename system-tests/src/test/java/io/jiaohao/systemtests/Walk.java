package io.jiaohao.systemtests;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.ux.Finding;
import io.jiaohao.systemtests.ux.PageChecks;
import io.jiaohao.systemtests.ux.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A way through the states of some pages: each is pictured and checked as it is reached, and what
 * was found is said at the end, so that one bad state does not hide the others.
 */
final class Walk {
    private final List<String> findings = new ArrayList<>();
    private int seen;

    /**
     * Looks at a page.
     *
     * @param name of the picture
     */
    void see(Page page, String name, Shown shown) {
        RealBrowser.shoot(page, name);
        PageChecks.findings(page, shown).stream()
                .collect(groupingBy(Walk::kind, LinkedHashMap::new, toList()))
                .values()
                .forEach(alike -> findings.add(name + ": " + alike.get(0) + others(alike)));
        seen++;
    }

    private static String kind(Finding finding) {
        return finding.check() + finding.measured() + finding.wanted();
    }

    /** Forty keys that are too near each other are one line. */
    private static String others(List<Finding> alike) {
        return alike.size() == 1 ? "" : " (and %d more)".formatted(alike.size() - 1);
    }

    int seen() {
        return seen;
    }

    /** Fails with all that was found on the way. */
    void end() {
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    "%d findings on %d pages%n%s"
                            .formatted(findings.size(), seen, String.join("\n", findings)));
        }
    }
}

package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import io.jiaohao.systemtests.ux.PageChecks;
import io.jiaohao.systemtests.ux.Shown;
import java.util.ArrayList;
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
        PageChecks.findings(page, shown).forEach(each -> findings.add(name + ": " + each));
        seen++;
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

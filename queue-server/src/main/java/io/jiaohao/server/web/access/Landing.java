package io.jiaohao.server.web.access;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Person;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after the sign-in: to a page of this site, whatever was asked for. */
final class Landing {
    private static final String SIGN_IN = "/sign-in";

    /** No second slash, no colon before the question mark: it cannot lead to another site. */
    private static final Pattern PAGE =
            Pattern.compile("/[a-z][a-z0-9-]*(/[a-z0-9-]+)*(\\?[A-Za-z0-9=&%._~:+-]*)?");

    private Landing() {}

    /**
     * @param asked what the browser asks for; null for nothing
     * @param usual the hall of pages that name none
     */
    static String of(@Nullable String asked, Person person, HallId usual) {
        boolean isPage =
                asked != null && PAGE.matcher(asked).matches() && !asked.startsWith(SIGN_IN);
        return isPage ? asked : home(person, usual);
    }

    private static String home(Person person, HallId usual) {
        return person.halls().isEmpty() || person.halls().contains(usual)
                ? "/live"
                : person.halls().stream()
                        .map(HallId::value)
                        .min(Comparator.naturalOrder())
                        .map(hall -> "/live?hall=" + hall)
                        .orElseThrow();
    }
}

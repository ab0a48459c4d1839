package io.jiaohao.kiosk.printer;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The fixed words of a ticket in one language, from {@code slip*.properties}. Immutable. */
final class SlipWords {
    private static final long LONGEST_RANGE_SECONDS = 5_400; // above it a clock time says more
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_AND_CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ResourceBundle words;
    private final String language;
    private final ZoneId zone;

    SlipWords(String language, String timezone) {
        this.language = language;
        this.zone = ZoneId.of(timezone);
        this.words =
                ResourceBundle.getBundle(
                        SlipWords.class.getPackageName() + ".slip",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String word(String key) {
        return words.getString(key);
    }

    private String fill(String key, Object... values) {
        return new MessageFormat(word(key), Locale.ROOT).format(values);
    }

    String ahead(int people) {
        return people == 0 ? word("nobody-ahead") : fill("ahead", String.valueOf(people));
    }

    /** A range, never one minute's promise; above 90 minutes as times of the day. */
    String range(long low, long high, OffsetDateTime takenAt) {
        if (high > LONGEST_RANGE_SECONDS) {
            return fill("wait-until", clock(takenAt, low), clock(takenAt, high));
        }
        long from = Duration.ofSeconds(low).toMinutes();
        long to = Duration.ofSeconds(high).toMinutes();
        String minutes = from == 0 || from == to ? String.valueOf(to) : from + "–" + to;
        return fill("wait", minutes);
    }

    private String clock(OffsetDateTime takenAt, long seconds) {
        return CLOCK.format(takenAt.plusSeconds(seconds).atZoneSameInstant(zone));
    }

    String takenAt(OffsetDateTime time) {
        return fill("taken", DATE_AND_CLOCK.format(time.atZoneSameInstant(zone)));
    }

    String zones(Place place) {
        return fill(
                "zones",
                place.zones().stream()
                        .map(each -> LocalText.in(language, each.name()))
                        .collect(Collectors.joining(word("comma"))));
    }

    String windows(List<String> labels) {
        return fill("windows", String.join(word("comma"), labels));
    }
}

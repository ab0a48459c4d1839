package io.jiaohao.server.web;

import io.jiaohao.server.cluster.HallQuery;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.CounterPlan;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Lateness;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.Promise;
import io.jiaohao.server.domain.state.Text;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.gateway.Messages;
import io.jiaohao.server.push.HallTime;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page behind the code on a ticket: the number, where it stands, and where to go. It has no
 * script and asks again every ten seconds; nothing on it is personal. Any thread.
 */
final class PhonePage {
    /** It is nobody's but the holder's, and needs nothing but its style. */
    static final Map<String, String> HEADERS =
            Map.of(
                    "content-type", "text/html; charset=utf-8",
                    "cache-control", "no-store",
                    "referrer-policy", "no-referrer",
                    "content-security-policy", "default-src 'none'; style-src 'self'");

    private static final int SECONDS_PER_MINUTE = 60;
    private static final long LONGEST_RANGE_SECONDS = 5_400; // above it a clock time says more

    /** What the page says, by the ticket's state. */
    enum Phrase {
        PHONE_WAITING,
        PHONE_TURN_AT,
        PHONE_UNSURE,
        PHONE_NO_WAIT,
        PHONE_CALLED,
        PHONE_SERVING,
        PHONE_HELD,
        PHONE_ABSENT,
        PHONE_BRING,
        PHONE_ENDED,
        PHONE_UNKNOWN
    }

    /** What stands under the number; the materials as they stand in the page. */
    private record Lines(String matter, String phrase, String materials) {}

    private final String template;

    PhonePage(Vertx vertx) {
        this.template =
                vertx.fileSystem().readFileBlocking("phone.html").toString(StandardCharsets.UTF_8);
    }

    /** Its texts at that moment. */
    String of(Hall hall, HallQuery.Answer answer, Instant now) {
        Ticket ticket = answer.ticket();
        if (ticket == null) {
            return unknown(hall);
        }
        HallPlan plan = hall.rules();
        String language = ticket.errand().language();
        Optional<MatterPlan> matter = plan.catalogue().matter(ticket.errand().matter());
        Map<String, String> name = matter.map(each -> each.name().byLanguage()).orElse(Map.of());
        List<Text> papers =
                ticket.state().live()
                        ? matter.map(each -> each.terms().materials()).orElse(List.of())
                        : List.of();
        return fill(
                hall,
                language,
                ticket.number().value(),
                new Lines(
                        in(name, language),
                        phrase(plan, answer, language, now),
                        materials(papers, language)));
    }

    /** For who has no paper ticket, on which they stand too; nothing where there are none. */
    private static String materials(List<Text> papers, String language) {
        if (papers.isEmpty()) {
            return "";
        }
        String items =
                papers.stream()
                        .map(paper -> "<li>" + escaped(in(paper.byLanguage(), language)) + "</li>")
                        .collect(Collectors.joining());
        return "<section class=\"bring\"><h2>%s</h2><ul>%s</ul></section>"
                .formatted(escaped(say(language, Phrase.PHONE_BRING)), items);
    }

    String unknown(Hall hall) {
        String language = hall.rules().locality().languages().get(0);
        return fill(
                hall,
                language,
                "–",
                new Lines("", Messages.text(language, Phrase.PHONE_UNKNOWN), ""));
    }

    private String fill(Hall hall, String language, String number, Lines lines) {
        String name = in(hall.rules().name().byLanguage(), language);
        return template.replace("{language}", escaped(language))
                .replace("{hall}", escaped(name))
                .replace("{number}", escaped(number))
                .replace("{matter}", escaped(lines.matter()))
                .replace("{phrase}", escaped(lines.phrase()))
                .replace("{materials}", lines.materials());
    }

    private static String phrase(
            HallPlan plan, HallQuery.Answer answer, String language, Instant now) {
        Ticket ticket = Objects.requireNonNull(answer.ticket());
        return switch (ticket.state()) {
            case WAITING ->
                    waiting(answer.promise(), HallTime.of(plan), now, language)
                            + late(plan, answer, language);
            case CALLED -> say(language, Phrase.PHONE_CALLED, window(plan, ticket));
            case SERVING -> say(language, Phrase.PHONE_SERVING, window(plan, ticket));
            case HELD -> say(language, Phrase.PHONE_HELD);
            case ABSENT -> say(language, Phrase.PHONE_ABSENT);
            case DONE, CANCELLED, VOIDED, EXPIRED -> say(language, Phrase.PHONE_ENDED);
        };
    }

    private static String waiting(
            @Nullable Promise promise, HallTime time, Instant now, String language) {
        if (promise == null || promise.highSeconds() == 0) {
            return say(language, Phrase.PHONE_NO_WAIT);
        }
        if (promise.unknown()) {
            return say(language, Phrase.PHONE_UNSURE, String.valueOf(promise.ahead()));
        }
        if (promise.highSeconds() > LONGEST_RANGE_SECONDS) {
            return say(
                    language,
                    Phrase.PHONE_TURN_AT,
                    String.valueOf(promise.ahead()),
                    time.clock(now.plusSeconds(promise.lowSeconds())),
                    time.clock(now.plusSeconds(promise.highSeconds())));
        }
        return say(
                language,
                Phrase.PHONE_WAITING,
                String.valueOf(promise.ahead()),
                String.valueOf(promise.lowSeconds() / SECONDS_PER_MINUTE),
                String.valueOf(promise.highSeconds() / SECONDS_PER_MINUTE));
    }

    /** DOMAIN P4: longer than the ticket said, and why. */
    private static String late(HallPlan plan, HallQuery.Answer answer, String language) {
        Lateness late = answer.late();
        return late == null
                ? ""
                : " "
                        + Messages.text(
                                language,
                                late.reason(),
                                List.of(Messages.list(language, late.labels(plan))));
    }

    private static String window(HallPlan plan, Ticket ticket) {
        CounterId counter = ticket.progress().counter();
        return counter == null
                ? "–"
                : plan.counter(counter).map(CounterPlan::label).orElse(counter.value());
    }

    private static String say(String language, Phrase phrase, String... details) {
        return Messages.text(language, phrase, List.of(details));
    }

    private static String in(Map<String, String> text, String language) {
        return text.getOrDefault(language, text.values().stream().findFirst().orElse(""));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

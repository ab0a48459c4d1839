package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.Ticket;
import io.jiaohao.server.push.HallTime;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The page behind the code on a ticket, as it is first seen: whole without a script, and small.
 * Nothing on it is personal. Any thread.
 */
final class PhonePage {
    /** It is nobody's but the holder's, and needs nothing but its own style and script. */
    static final Map<String, String> HEADERS =
            Map.of(
                    "cache-control", "no-store",
                    "referrer-policy", "no-referrer",
                    "x-content-type-options", "nosniff",
                    "content-security-policy",
                            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src"
                                    + " 'self'; img-src data:; form-action 'self'; base-uri 'none';"
                                    + " frame-ancestors 'none'");

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final String template;

    PhonePage(Vertx vertx) {
        String version = version(vertx, "phone/phone.css") + version(vertx, "phone/phone.js");
        this.template = read(vertx, "phone/page.html").replace("{version}", version);
    }

    private static String read(Vertx vertx, String file) {
        return vertx.fileSystem().readFileBlocking(file).toString(StandardCharsets.UTF_8);
    }

    /** So that a browser may keep the file until it changes. */
    private static String version(Vertx vertx, String file) {
        CRC32 sum = new CRC32();
        sum.update(read(vertx, file).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /**
     * Where a page is, and how it is read.
     *
     * @param path as it stands in a page
     */
    record Address(String path, Reading reading) {
        TicketHtml.Parts parts(Standpoint at) {
            return TicketHtml.of(at, words(at), path, reading.query());
        }

        String figures(Standpoint at) {
            return new Figures(at, words(at)).html();
        }

        Words words(Standpoint at) {
            return reading.words(at.ticket().errand().language());
        }
    }

    /**
     * A ticket's page.
     *
     * @param refused a sentence why the last order was refused; null for none
     */
    String of(Standpoint at, Address address, @Nullable String refused) {
        Ticket ticket = at.ticket();
        String number = Words.escaped(ticket.number().value());
        return fill(
                at.plan(),
                at.scene().now(),
                address,
                new Content(address.words(at), number, part(at, address, refused), live(address)));
    }

    /** What stands between head and foot. */
    static String part(Standpoint at, Address address, @Nullable String refused) {
        String notice =
                refused == null
                        ? ""
                        : "<p class=\"banner no\" role=\"alert\">"
                                + Icon.INFO.html()
                                + "<span>"
                                + Words.escaped(refused)
                                + "</span></p>";
        return notice + address.parts(at).whole();
    }

    private static String live(Address address) {
        return " data-path=\""
                + address.path()
                + "\" data-query=\""
                + address.reading().query()
                + '"';
    }

    /** The page of an address that leads to no ticket of today. */
    String unknown(HallPlan plan, Address address, Instant now) {
        Words words = address.reading().words(plan.locality().languages().get(0));
        return fill(plan, now, address, new Content(words, "–", nothing(plan, address), ""));
    }

    /** The part of it between head and foot. */
    String nothing(HallPlan plan, Address address) {
        Words words = address.reading().words(plan.locality().languages().get(0));
        return "<section class=\"card number\" data-state=\"unknown\"><h1 class=\"none\">%s</h1></section>"
                        .formatted(words.say(Phrase.PHONE_UNKNOWN))
                + "<ul class=\"card rows\"><li>%s<span>%s</span></li></ul>"
                        .formatted(Icon.INFO.html(), words.say(Phrase.PHONE_NEW_NUMBER));
    }

    /**
     * @param live what the script needs; nothing where nothing changes
     */
    private record Content(Words words, String number, String html, String live) {}

    private String fill(HallPlan plan, Instant now, Address address, Content content) {
        Words words = content.words();
        String stale = words.around(Phrase.PHONE_STALE, "<time></time>");
        return template.replace("{language}", Words.escaped(words.language()))
                .replace("{size}", address.reading().large() ? "large" : "")
                .replace("{title}", words.say(Phrase.PHONE_TITLE))
                .replace("{switches}", switches(words, address.reading()))
                .replace("{stale}", Icon.NO_NETWORK.html() + "<span>" + stale + "</span>")
                .replace("{updated}", words.say(Phrase.PHONE_UPDATED))
                .replace("{time}", clock(plan, now))
                .replace("{auto}", words.say(Phrase.PHONE_AUTO))
                .replace("{again}", words.say(Phrase.PHONE_RECONNECTING))
                .replace("{number}", content.number())
                .replace("{live}", content.live())
                .replace("{hall}", words.of(plan.name()))
                .replace("{ticket}", content.html());
    }

    private static String switches(Words words, Reading reading) {
        boolean large = reading.large();
        String other = words.other();
        return "<a href=\"%s\">%s</a><a href=\"%s\" lang=\"%s\" hreflang=\"%s\">%s</a>"
                .formatted(
                        reading.sized(!large).query(),
                        words.say(large ? Phrase.PHONE_NORMAL : Phrase.PHONE_LARGE),
                        reading.in(other).query(),
                        other,
                        other,
                        other.equals("en") ? "EN" : "中文");
    }

    /** The moment on the hall's clock, to the second. */
    static String clock(HallPlan plan, Instant now) {
        return SECONDS.format(HallTime.of(plan).at(now));
    }
}

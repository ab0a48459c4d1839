package io.jiaohao.server.web.phone;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** How a phone is answered: nothing is kept, and only the own page's script may run. Any thread. */
record PhoneAnswers(PhonePage page) {
    private static final int SEE_OTHER = 303;
    private static final String PART = "text/x-part";
    private static final String CHARSET = "; charset=utf-8";

    static void html(RoutingContext context, int status, String html) {
        end(context, status, "text/html", html);
    }

    static void text(RoutingContext context, int status, String text) {
        end(context, status, "text/plain", text);
    }

    private static void end(RoutingContext context, int status, String type, String content) {
        if (!context.response().ended()) {
            PhonePage.HEADERS.forEach(context.response()::putHeader);
            context.response().putHeader("content-type", type + CHARSET).setStatusCode(status);
            Buffer plain = Buffer.buffer(content);
            Gzip.end(context, plain, Gzip.packed(plain));
        }
    }

    void whole(RoutingContext context, int status, PhoneVisit visit, @Nullable String refused) {
        html(context, status, page.of(visit.at(), visit.address(), refused));
    }

    /** What stands between head and foot, behind the time. */
    void part(RoutingContext context, int status, PhoneVisit visit, @Nullable String refused) {
        String clock = PhonePage.clock(visit.scene().hall().rules(), visit.scene().now());
        String html = PhonePage.part(visit.at(), visit.address(), refused);
        end(context, status, PART, clock + " " + html);
    }

    /** The script gets what changed; a browser without it the page, by another address if done. */
    void answer(RoutingContext context, int status, PhoneVisit visit, @Nullable String refused) {
        String accepted = context.request().getHeader("accept");
        if (accepted != null && accepted.startsWith(PART)) {
            part(context, status, visit, refused);
        } else if (refused == null) {
            sendOn(context, visit.address());
        } else {
            whole(context, status, visit, refused);
        }
    }

    /** Back to the page, so that nothing is sent twice by a reload. */
    private static void sendOn(RoutingContext context, PhonePage.Address address) {
        String query = address.reading().query().replace("&amp;", "&");
        context.response().putHeader("location", address.path() + query);
        end(context, SEE_OTHER, "text/plain", "");
    }
}

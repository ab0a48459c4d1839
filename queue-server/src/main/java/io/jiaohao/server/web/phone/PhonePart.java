package io.jiaohao.server.web.phone;

import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.push.Feeds;
import io.jiaohao.server.web.WebPart;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * A visitor's own page, behind the code on the ticket. Any thread.
 *
 * <pre>
 * GET  /t/HALL/SECRET            the page;    ?language=en|zh-CN &amp; text=large
 * GET  /t/HALL/SECRET/view       what stands on it now, for a browser that cannot follow
 * GET  /t/HALL/SECRET/live       the same, live (SSE; see {@link PhoneStream})
 * POST /t/HALL/SECRET/act/NAME   cancel, defer, return, rate (score, reason…)
 * </pre>
 */
public final class PhonePart implements WebPart {
    private static final String PAGE = "/t/:hall/:link";
    private static final int MOST_FORM_BYTES = 4_096;

    /** What the pages are made from. */
    record Parts(Feeds feeds, Clock clock, PhonePage page) {}

    private final PhoneFile style;
    private final PhoneFile script;
    private final PhoneAnswers answers;
    private final PhoneLinks links;
    private final PhoneDesk desk;
    private final PhoneHalls halls;

    public PhonePart(Vertx vertx, Supplier<HallHost> host, Feeds feeds, Clock clock) {
        this.style = PhoneFile.read(vertx, "phone.css", "text/css");
        this.script = PhoneFile.read(vertx, "phone.js", "text/javascript");
        Parts parts = new Parts(feeds, clock, new PhonePage(vertx));
        PhoneGate gate = new PhoneGate(System::nanoTime);
        this.answers = new PhoneAnswers(parts.page());
        this.links = new PhoneLinks(parts, gate);
        this.desk = new PhoneDesk(new PhoneActions(host, feeds, clock), gate, links, answers);
        this.halls = new PhoneHalls(vertx, parts);
    }

    @Override
    public void mount(Router router) {
        router.get("/t/phone.css").handler(style);
        router.get("/t/phone.js").handler(script);
        router.get(PAGE).handler(context -> links.find(context, this::page));
        router.get(PAGE + "/view").handler(context -> links.find(context, this::view));
        router.get(PAGE + "/live").handler(context -> links.find(context, halls::open));
        router.post(PAGE + "/act/:name")
                .handler(
                        BodyHandler.create(false)
                                .setMergeFormAttributes(false)
                                .setBodyLimit(MOST_FORM_BYTES))
                .handler(context -> links.find(context, desk::act));
    }

    private void page(RoutingContext context, PhoneVisit visit) {
        answers.whole(context, 200, visit, null);
    }

    private void view(RoutingContext context, PhoneVisit visit) {
        answers.part(context, 200, visit, null);
    }
}

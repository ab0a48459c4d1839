package io.jiaohao.server;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.cluster.Cluster;
import io.jiaohao.server.config.AccessRules;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.journal.PeopleBook;
import io.jiaohao.server.people.ApiKeys;
import io.jiaohao.server.people.AuditSource;
import io.jiaohao.server.people.DemoKeys;
import io.jiaohao.server.people.DemoPeople;
import io.jiaohao.server.people.People;
import io.jiaohao.server.web.WebPart;
import io.jiaohao.server.web.access.AccessParts;
import io.jiaohao.server.web.access.Crowded;
import io.jiaohao.server.web.people.AuditPart;
import io.jiaohao.server.web.people.Guards;
import io.jiaohao.server.web.people.PeoplePart;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Who may sign in, and what lets them on to the site: put together. */
final class PeopleParts {
    private static final String SESSIONS = "sessions"; // on all nodes together
    private static final int MOST_AUDIT_READERS = 8;
    private static final String WRONG_PASSWORDS = "wrong-passwords";

    private final ServerConfig config;
    private final Clock clock;
    private final PeopleBook book;
    private final People people;
    private final ApiKeys keys;
    private final AccessParts access;
    private final Crowded auditReaders;

    PeopleParts(ServerConfig config, DataFolder folder, Vertx vertx, Cluster cluster, Clock clock) {
        this.config = config;
        this.clock = clock;
        String postgres = config.keeping().postgres();
        book = postgres == null ? new PeopleBook(folder.people()) : PeopleBook.inPostgres(postgres);
        auditReaders =
                new Crowded(vertx.createSharedWorkerExecutor("audit", 1), MOST_AUDIT_READERS);
        AccessRules.Demo demo = config.access().demo();
        people = demo.people() ? new DemoPeople(book) : book;
        keys = demo.key() ? new DemoKeys(book.keys()) : book.keys();
        access =
                new AccessParts(
                        vertx,
                        config,
                        new AccessParts.Kept(people, keys, book.audit()),
                        new AccessParts.Shared(
                                () -> cluster.table(SESSIONS),
                                () -> cluster.table(WRONG_PASSWORDS)),
                        clock);
    }

    AccessParts access() {
        return access;
    }

    /** What is kept; before the site and after the journal, which makes its tables. */
    Step book() {
        return book;
    }

    /**
     * After the site, whose address it tells.
     *
     * @param address what addresses of pages begin with
     */
    Step first(Supplier<String> address) {
        return new FirstPerson(people, clock, address);
    }

    /**
     * The pages.
     *
     * @param orders of people to the halls, which the audit shows too
     */
    List<WebPart> pages(List<AuditSource> orders) {
        List<AuditSource> sources = new ArrayList<>(orders);
        sources.add(book.audit());
        Guards guards = new Guards(access.site(), access.waiting());
        List<WebPart> pages = new ArrayList<>(access.parts());
        pages.add(new PeoplePart(guards, new PeoplePart.Kept(people, keys), config.halls(), clock));
        pages.add(
                new AuditPart(
                        guards,
                        AuditSource.together(sources),
                        auditReaders,
                        config.halls().get(0).plan().locality().timezone()));
        return pages;
    }
}

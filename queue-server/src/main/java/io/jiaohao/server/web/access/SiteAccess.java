package io.jiaohao.server.web.access;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.people.Permission;
import io.jiaohao.server.people.Person;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets people on who are signed in. Any thread. */
final class SiteAccess implements Access {
    private final Waiting waiting;
    private final SessionCheck check;
    private final OwnPages pages;
    private final OpenAnswers open;
    private final HallId usual;

    SiteAccess(
            Waiting waiting, SessionCheck check, OwnPages pages, OpenAnswers open, HallId usual) {
        this.waiting = waiting;
        this.check = check;
        this.pages = pages;
        this.open = open;
        this.usual = usual;
    }

    @Override
    public Guard needs(Permission permission) {
        return context ->
                ask(context, found -> denial(context, found, permission), Answers::refuse);
    }

    /** Lets on who is signed in, also who must choose a password first. */
    Guard needsSession() {
        return context ->
                ask(
                        context,
                        found -> Optional.ofNullable(foreign(context, found)),
                        Answers::refuse);
    }

    /** Why somebody who is signed in is not let on; empty to let on. */
    interface Judge {
        Optional<Denial> of(SignedIn found);
    }

    void ask(RoutingContext context, Judge judge, Refusal refusal) {
        String token = SessionCheck.sent(context);
        waiting.then(
                context,
                () -> check.of(token),
                found -> {
                    Optional<Denial> why =
                            found.isEmpty()
                                    ? Optional.of(Denial.NOT_SIGNED_IN)
                                    : judge.of(found.get());
                    if (why.isPresent()) {
                        refuse(context, why.get(), refusal);
                    } else {
                        letOn(context, found.get());
                    }
                },
                refusal);
    }

    private void letOn(RoutingContext context, SignedIn found) {
        found.into(context);
        open.watch(context, () -> check.of(found.token()).isPresent());
        context.next();
    }

    private Optional<Denial> denial(RoutingContext context, SignedIn found, Permission needed) {
        if (found.account().oneTime()) {
            return Optional.of(Denial.PASSWORD_TO_CHANGE);
        }
        if (!found.person().may(needed, RequestHall.of(context, usual))) {
            return Optional.of(Denial.NOT_PERMITTED);
        }
        return Optional.ofNullable(foreign(context, found));
    }

    /** A change from elsewhere than a page of the session. */
    @Nullable Denial foreign(RoutingContext context, SignedIn found) {
        boolean own =
                OwnPages.isReading(context.request())
                        || pages.ask(context.request()) && found.hasToken(context);
        return own ? null : Denial.FOREIGN_REQUEST;
    }

    private static void refuse(RoutingContext context, Denial why, Refusal refusal) {
        boolean first = why == Denial.NOT_SIGNED_IN || why == Denial.PASSWORD_TO_CHANGE;
        if (first && Answers.wantsPage(context)) {
            String to = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
            context.redirect("/sign-in?to=" + to);
        } else {
            refusal.say(context, why);
        }
    }

    @Override
    public Person person(RoutingContext context) {
        return SignedIn.of(context).person();
    }
}

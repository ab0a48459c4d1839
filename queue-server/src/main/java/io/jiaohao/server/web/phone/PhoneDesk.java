package io.jiaohao.server.web.phone;

import io.jiaohao.server.domain.command.Decision;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.gateway.Messages;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a holder's order and answers it with the page as it is then. Any thread. */
record PhoneDesk(PhoneActions actions, PhoneGate gate, PhoneLinks links, PhoneAnswers answers) {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneDesk.class);

    void act(RoutingContext context, PhoneVisit visit) {
        Optional<HallCommand> command =
                actions.read(
                        context.pathParam("name"),
                        visit.ticket(),
                        context.request().formAttributes());
        if (PhoneGate.isForeign(context)) {
            PhoneAnswers.text(context, 403, "this is for the page's own buttons\n");
        } else if (command.isEmpty()) {
            PhoneAnswers.text(context, 400, "there is no such order\n");
        } else if (!gate.mayAct(context)) {
            answers.answer(context, 429, visit, visit.say(Phrase.TOO_FAST));
        } else {
            order(context, visit, command.get());
        }
    }

    private void order(RoutingContext context, PhoneVisit visit, HallCommand command) {
        actions.order(visit.hall(), visit.ticket(), command)
                .onSuccess(refused -> done(context, visit, refused))
                .onFailure(
                        cause -> {
                            LOG.warn("Expected to do a phone's order, but {}", cause.toString());
                            answers.answer(context, 503, visit, visit.say(Phrase.UNAVAILABLE));
                        });
    }

    private void done(
            RoutingContext context, PhoneVisit visit, Optional<Decision.Rejected> refused) {
        String sentence = refused.map(each -> Messages.text(visit.language(), each)).orElse(null);
        int status = sentence == null ? 200 : 409;
        links.again(context, visit, (same, now) -> answers.answer(same, status, now, sentence));
    }
}

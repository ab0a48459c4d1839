package io.jiaohao.server.web.people;

import io.jiaohao.server.web.access.Access;
import io.jiaohao.server.web.access.Answers;
import io.jiaohao.server.web.access.Denial;
import io.jiaohao.server.web.access.Waiting;
import io.vertx.ext.web.RoutingContext;

/** Who may come to the administrator's page, and where it asks what may block. */
public record Guards(Access access, Waiting waiting) {
    /** Whoever manages people of one hall could make somebody who manages all. */
    void everywhere(RoutingContext context) {
        if (access.person(context).halls().isEmpty()) {
            context.next();
        } else {
            Answers.refuse(context, Denial.NOT_PERMITTED);
        }
    }
}

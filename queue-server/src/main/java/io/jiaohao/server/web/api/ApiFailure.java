package io.jiaohao.server.web.api;

import io.jiaohao.server.gateway.Messages;
import io.jiaohao.server.web.Problem;
import java.util.List;

/**
 * A request that is answered with a problem; carries no stack trace, for it is no fault of ours.
 */
final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Complaint complaint;
    private final String where;

    /**
     * @param where the part of the request that is at fault; empty for the whole
     */
    ApiFailure(Complaint complaint, String where) {
        super(complaint + " " + where, null, false, false);
        this.complaint = complaint;
        this.where = where;
    }

    Problem problem(String language) {
        Problem problem =
                Problem.of(
                        complaint.kind(),
                        language,
                        Messages.text(language, complaint, List.of(where)));
        return where.isEmpty() ? problem : problem.at(where);
    }
}

package io.jiaohao.server.web.api;

import io.jiaohao.server.web.ProblemKind;

/** What can be wrong with a request before any hall sees it; each has its sentence. */
enum Complaint {
    ADDRESS_UNKNOWN(ProblemKind.UNKNOWN_ADDRESS),
    HALL_UNKNOWN(ProblemKind.UNKNOWN_HALL),
    DAY_UNKNOWN(ProblemKind.UNKNOWN_DAY),
    METHOD_UNKNOWN(ProblemKind.WRONG_METHOD),
    FORM_UNKNOWN(ProblemKind.NOT_ACCEPTABLE),
    BODY_TOO_LARGE(ProblemKind.TOO_LARGE),
    BODY_NOT_JSON(ProblemKind.WRONG_MEDIA_TYPE),
    BODY_UNREADABLE(ProblemKind.INVALID_REQUEST),
    PARAMETER_UNKNOWN(ProblemKind.INVALID_REQUEST),
    PARAMETER_REPEATED(ProblemKind.INVALID_REQUEST),
    PARAMETER_INVALID(ProblemKind.INVALID_REQUEST),
    PARAMETER_MISSING(ProblemKind.INVALID_REQUEST),
    PROPERTY_UNKNOWN(ProblemKind.INVALID_PARAMS),
    PROPERTY_MISSING(ProblemKind.INVALID_PARAMS),
    PROPERTY_INVALID(ProblemKind.INVALID_PARAMS),
    REPORTS_BUSY(ProblemKind.UNAVAILABLE),
    REQUEST_FAILED(ProblemKind.INTERNAL);

    private final ProblemKind kind;

    Complaint(ProblemKind kind) {
        this.kind = kind;
    }

    ProblemKind kind() {
        return kind;
    }

    /** The same about a part of the request, in an exception that ends its handling. */
    ApiFailure at(String where) {
        return new ApiFailure(this, where);
    }
}

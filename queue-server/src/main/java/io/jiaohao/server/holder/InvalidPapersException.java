package io.jiaohao.server.holder;

import java.util.List;

/** A number that cannot be right; says why, and never what was given. */
public final class InvalidPapersException extends Exception {
    private static final long serialVersionUID = 1L;

    private final PapersFault fault;
    private final transient List<String> details;

    InvalidPapersException(PapersFault fault, Object... details) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.details = List.of(details).stream().map(Object::toString).toList();
    }

    public PapersFault fault() {
        return fault;
    }

    /** For the sentence's places. */
    public List<String> details() {
        return details;
    }
}

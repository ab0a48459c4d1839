package io.jiaohao.server.journal;

import io.jiaohao.server.domain.state.HallId;

/** The hall has that revision already: this writer's hall is not the true one. */
public final class JournalConflictException extends JournalException {
    private static final long serialVersionUID = 1L;

    private final long revision;

    public JournalConflictException(HallId hall, long revision) {
        super("Expected to append hall=%s revision=%d, but it is there".formatted(hall, revision));
        this.revision = revision;
    }

    /** The one that this writer did not get. */
    public long revision() {
        return revision;
    }
}

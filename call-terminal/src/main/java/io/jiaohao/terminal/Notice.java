package io.jiaohao.terminal;

import io.jiaohao.protocol.link.RefusedException;

/**
 * Something went wrong for which no page is waiting: the window could not be opened by itself, or a
 * finish of an offline moment was refused.
 *
 * @param id counts up, so that a page shows each once
 * @param reason the server's word
 * @param message the server's sentence
 */
record Notice(long id, String reason, String message) {
    static Notice of(long id, Throwable cause) {
        return cause instanceof RefusedException refused
                ? new Notice(id, refused.error().reason(), refused.error().message())
                : new Notice(id, "fault", String.valueOf(cause.getMessage()));
    }
}

package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Reply;

/** What the asker is told. */
public sealed interface Verdict {
    record Done(Reply reply) implements Verdict {}

    record Refused(Decision.Rejected rejection) implements Verdict {}
}

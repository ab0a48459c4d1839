package io.jiaohao.server.web.board;

import io.jiaohao.server.domain.state.ClerkId;

/** What clerks are called: by the server's file, else by their id. Any thread. */
@FunctionalInterface
public interface ClerkNames {
    String of(ClerkId clerk);
}

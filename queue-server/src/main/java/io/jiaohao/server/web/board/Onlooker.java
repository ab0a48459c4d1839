package io.jiaohao.server.web.board;

import java.time.Instant;

/** Somebody who looks at a board. Any thread may call. */
interface Onlooker {
    /** Whether he may see who works at which window. */
    boolean seesClerks();

    /** A picture, as a server-sent event. */
    void show(String event);

    /** Whether he has left, or has to ask again. */
    boolean leaves(Instant now);
}

package io.jiaohao.server.web.board;

/** What a board shows beside its hall. */
public record BoardSources(Comparisons comparisons, OrderLog log, ClerkNames names) {}

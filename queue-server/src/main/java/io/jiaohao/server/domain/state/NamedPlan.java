package io.jiaohao.server.domain.state;

/** A zone, a lane or a pause reason as configured. */
public record NamedPlan<I extends Id>(I id, Text name) {}

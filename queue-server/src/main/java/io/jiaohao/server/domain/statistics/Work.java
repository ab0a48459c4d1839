package io.jiaohao.server.domain.statistics;

/**
 * What a window or a clerk did.
 *
 * @param figures of the visits whose last station it was, and of all its stations
 */
public record Work(Figures figures, WorkTimes times) {}

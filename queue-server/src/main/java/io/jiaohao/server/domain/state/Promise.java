package io.jiaohao.server.domain.state;

/**
 * What the visitor was told (DOMAIN P1).
 *
 * @param ahead tickets before it
 * @param lowSeconds least expected wait, a multiple of 300
 * @param highSeconds greatest expected wait, a multiple of 300
 */
public record Promise(int ahead, long lowSeconds, long highSeconds) {}

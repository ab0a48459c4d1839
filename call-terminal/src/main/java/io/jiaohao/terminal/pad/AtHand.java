package io.jiaohao.terminal.pad;

/**
 * The ticket at a window.
 *
 * @param ticket its id
 * @param number as people see it
 * @param serving whether the visitor has come; else was called
 */
public record AtHand(String ticket, String number, boolean serving) {}

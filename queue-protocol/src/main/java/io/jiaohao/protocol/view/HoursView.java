package io.jiaohao.protocol.view;

/**
 * An interval of the day in the hall's time zone, as {@code HH:mm}; {@code to} may be {@code
 * 24:00}.
 */
public record HoursView(String from, String to) {}

package io.jiaohao.protocol.view;

import java.util.List;

/**
 * Days of the week that have the same hours.
 *
 * @param days {@code mon} to {@code sun}, in this order
 */
public record WeekdaysView(List<String> days, List<HoursView> hours) {}

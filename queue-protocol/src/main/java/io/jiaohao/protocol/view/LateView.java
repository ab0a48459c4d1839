package io.jiaohao.protocol.view;

import java.util.List;

/**
 * Why a visitor waits longer than the ticket said.
 *
 * @param reason window_paused, window_closed or slower_than_usual
 * @param counters the windows that are missing
 * @param text the same for a person, in the session's language
 */
public record LateView(String reason, List<String> counters, String text) {}

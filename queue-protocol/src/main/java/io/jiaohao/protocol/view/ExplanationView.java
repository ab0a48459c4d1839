package io.jiaohao.protocol.view;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why others were called before a ticket; texts in the session's language.
 *
 * @param text the whole in a sentence or two
 * @param rule that called the ticket itself; null before its first call
 * @param calls of those who came later and were called before, the latest first
 */
public record ExplanationView(
        TicketView ticket, String text, @Nullable String rule, List<Earlier> calls) {
    public ExplanationView {
        calls = List.copyOf(calls);
    }

    /**
     * One who came later and was called before.
     *
     * @param rule that called it
     * @param text why it, for people
     */
    public record Earlier(
            String ticket,
            String number,
            String counter,
            OffsetDateTime time,
            String rule,
            String text) {}
}

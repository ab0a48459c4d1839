package io.jiaohao.server.web.api;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which a change is done once: what devices call {@code request}. With quotes, as
 * the IETF's draft has it, or without, as most programs send it.
 */
final class IdempotencyKey {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("\"?([A-Za-z0-9_.:~-]{1,64})\"?");

    private IdempotencyKey() {}

    static String of(RoutingContext context) {
        String header = context.request().getHeader(HEADER);
        if (header == null) {
            throw Complaint.PARAMETER_MISSING.at(HEADER);
        }
        Matcher key = FORM.matcher(header.strip());
        if (!key.matches()) {
            throw Complaint.PARAMETER_INVALID.at(HEADER);
        }
        return key.group(1);
    }
}

package io.jiaohao.server.domain.state;

/**
 * When numbers are given, and when visitors are served (DOMAIN H2).
 *
 * @param take may begin before the service and end before it (DOMAIN H2, H6)
 */
public record Schedule(OpeningHours take, OpeningHours service) {
    public static final Schedule ALWAYS = new Schedule(OpeningHours.ALWAYS, OpeningHours.ALWAYS);
    public static final Schedule CLOSED = new Schedule(OpeningHours.NEVER, OpeningHours.NEVER);
}

package io.jiaohao.server.web.report;

import io.jiaohao.server.domain.state.HallId;
import io.jiaohao.server.report.Export;
import io.jiaohao.server.report.HallReport;
import io.jiaohao.server.report.Period;
import io.vertx.core.http.HttpServerRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What a request asks for.
 *
 * @param clerks whether it may have what single clerks did
 */
record Wish(HallId hall, Period period, Export.Format format, String language, boolean clerks) {

    /**
     * Empty when the request makes no sense.
     *
     * @param today the day of a request that names none
     */
    static Optional<Wish> of(HttpServerRequest request, HallId hall, LocalDate today) {
        String period = Objects.requireNonNullElse(request.getParam("period"), "day");
        String format = Objects.requireNonNullElse(request.getParam("format"), "csv");
        String language = Objects.requireNonNullElse(request.getParam("language"), "zh-CN");
        String day = request.getParam("day");
        try {
            LocalDate date = day == null ? today : LocalDate.parse(day);
            return kind(period)
                    .flatMap(
                            kind ->
                                    format(format)
                                            .map(
                                                    file ->
                                                            new Wish(
                                                                    hall,
                                                                    Period.of(kind, date),
                                                                    file,
                                                                    language,
                                                                    false)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period.Kind> kind(String word) {
        return Arrays.stream(Period.Kind.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }

    private static Optional<Export.Format> format(String word) {
        return Arrays.stream(Export.Format.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }

    Wish seeing(boolean everything) {
        return new Wish(hall, period, format, language, everything);
    }

    HallReport.Span span() {
        return new HallReport.Span(period.kind().word(), period.from(), period.to());
    }
}

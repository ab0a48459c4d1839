package io.jiaohao.server.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of the whole hall, one a line. */
final class DayFigures {
    private static final double MINUTE_MILLIS = 60_000;

    private DayFigures() {}

    static Table table(Outcome outcome) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        count(outcome, figures);
        windows(outcome, figures);
        promise(outcome, figures);
        return new Table(
                "Day",
                List.of(""),
                figures.entrySet().stream()
                        .map(each -> new Table.Row(each.getKey(), List.of(each.getValue())))
                        .toList());
    }

    private static void count(Outcome outcome, Map<String, Figure> figures) {
        figures.put("turned away without a number", Figure.count(outcome.turned()));
        figures.put("taken", Figure.count(outcome.slips().size()));
        figures.put("served", Figure.count(outcome.ending(Slip.End.SERVED)));
        figures.put("no-shows", Figure.count(outcome.ending(Slip.End.NO_SHOW)));
        figures.put("cancelled", Figure.count(outcome.ending(Slip.End.CANCELLED)));
        figures.put("unserved", Figure.count(outcome.ending(Slip.End.UNSERVED)));
    }

    private static void windows(Outcome outcome, Map<String, Figure> figures) {
        Calls calls = outcome.calls();
        figures.put("windows busy, %", Figure.percent(outcome.utilisation()));
        figures.put("busiest window, %", Figure.percent(outcome.busiest()));
        figures.put("overtime, minutes", Figure.tenths(outcome.overtimeMinutes()));
        figures.put("calls a minute", Figure.tenths(calls.aMinute(outcome.openSeconds())));
        figures.put("calls in the peak minute", Figure.count(calls.peakMinute()));
    }

    private static void promise(Outcome outcome, Map<String, Figure> figures) {
        List<Slip> served = outcome.slips().stream().filter(Slip::promisedAndServed).toList();
        double late = served.stream().filter(Slip::late).count();
        double error = served.stream().mapToLong(Slip::errorMillis).sum() / MINUTE_MILLIS;
        figures.put("called > 5 min later than told, %", Figure.percent(late / served.size()));
        figures.put("told and true wait differ by, minutes", Figure.tenths(error / served.size()));
    }
}

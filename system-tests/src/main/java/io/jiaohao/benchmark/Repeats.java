package io.jiaohao.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same thing measured several times: how far the figures lie apart is the machine's noise. */
record Repeats(double min, double median, double max) {

    static Repeats of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Repeats(
                sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }

    static <T> Repeats of(List<T> runs, ToDoubleFunction<T> figure) {
        return of(runs.stream().map(figure::applyAsDouble).toList());
    }
}

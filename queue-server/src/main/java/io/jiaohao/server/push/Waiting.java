package io.jiaohao.server.push;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Those who wait until a view has come to a count. Confined to the feed's context. */
final class Waiting {
    private record One(long seq, Consumer<Whole> action) {}

    private final List<One> all = new ArrayList<>();

    void add(long seq, Consumer<Whole> action) {
        all.add(new One(seq, action));
    }

    /** Gives them the whole who waited for it. */
    void release(Whole whole) {
        List<One> due = all.stream().filter(each -> each.seq() <= whole.hall().seq()).toList();
        all.removeAll(due);
        due.forEach(each -> each.action().accept(whole));
    }

    /** The highest count that somebody waits for. */
    OptionalLong last() {
        return all.stream().mapToLong(One::seq).max();
    }
}

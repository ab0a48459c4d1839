package io.jiaohao.kiosk.offline;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the kiosk holds and what it gave of it. Immutable: each change gives the next ledger, which
 * is stored as a whole.
 *
 * @param blocks in the order in which they were leased
 * @param given numbers about which something is left to do
 */
record Ledger(List<Block> blocks, List<Given> given) {
    static final Ledger EMPTY = new Ledger(List.of(), List.of());

    Ledger {
        blocks = List.copyOf(blocks);
        given = List.copyOf(given);
    }

    /** One more block; what is used up or over at that time is forgotten. */
    Ledger leasing(Block block, OffsetDateTime now) {
        List<Block> kept =
                blocks.stream()
                        .filter(each -> each.left() > 0 && now.isBefore(each.until()))
                        .toList();
        return new Ledger(appended(kept, block), given);
    }

    /** From where the next number of a queue comes. */
    Optional<Block> block(String queue, OffsetDateTime at) {
        return of(queue, at).findFirst();
    }

    /** How many numbers of a queue can be given. */
    int left(String queue, OffsetDateTime at) {
        return of(queue, at).mapToInt(Block::left).sum();
    }

    private Stream<Block> of(String queue, OffsetDateTime at) {
        return blocks.stream().filter(each -> each.queue().equals(queue) && each.gives(at));
    }

    /** The next number of a block is given. */
    Ledger giving(Block block, Given number) {
        List<Block> used =
                blocks.stream().map(each -> each.equals(block) ? block.used() : each).toList();
        return new Ledger(used, appended(given, number));
    }

    /** One given number changed; nothing happens when it is not here any more. */
    Ledger changing(String request, UnaryOperator<Given> change) {
        List<Given> changed =
                given.stream()
                        .map(each -> is(each, request) ? change.apply(each) : each)
                        .filter(each -> !each.isDone())
                        .toList();
        return new Ledger(blocks, changed);
    }

    Ledger without(Predicate<Given> unwanted) {
        return new Ledger(blocks, given.stream().filter(unwanted.negate()).toList());
    }

    Ledger without(String request) {
        return without(each -> is(each, request));
    }

    /** The one to hand in next, in the order in which they were taken (DOMAIN N8). */
    Optional<Given> nextToHandIn() {
        return given.stream()
                .filter(Given::waitsForServer)
                .min(Comparator.comparing(each -> each.at().toInstant()));
    }

    Optional<Given> nextToVoid() {
        return given.stream().filter(Given::waitsForVoid).findFirst();
    }

    List<Given> refused() {
        return given.stream().filter(each -> each.refusal() != null).toList();
    }

    /** When the latest number was given. */
    Optional<OffsetDateTime> latest() {
        return given.stream().map(Given::at).max(Comparator.comparing(OffsetDateTime::toInstant));
    }

    private static boolean is(Given number, String request) {
        return number.touch().request().equals(request);
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> more = new ArrayList<>(list);
        more.add(last);
        return more;
    }
}

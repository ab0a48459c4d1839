package io.jiaohao.server.domain.state;

import io.jiaohao.server.domain.state.Row.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a {@link Row}: a weight-balanced tree (Adams, with the weights of Hirai and Yamamoto:
 * no side is more than three times as heavy as the other).
 *
 * @param size of the whole part
 * @param firstTaken when the first of its tickets was taken
 * @param latest moment that an entry of the part has waited since; null where none has one
 */
record Branch(
        @Nullable Branch left,
        Entry entry,
        @Nullable Branch right,
        int size,
        Instant firstTaken,
        @Nullable Instant latest) {
    private static final int HEAVIER = 3;
    private static final int ROTATED_TWICE = 2;

    private static Branch of(@Nullable Branch left, Entry entry, @Nullable Branch right) {
        return new Branch(
                left,
                entry,
                right,
                size(left) + 1 + size(right),
                earlier(left, earlier(right, entry.taken())),
                later(entry.since(), later(latest(left), latest(right))));
    }

    static int size(@Nullable Branch part) {
        return part == null ? 0 : part.size;
    }

    static @Nullable Instant latest(@Nullable Branch part) {
        return part == null ? null : part.latest;
    }

    private static Instant earlier(@Nullable Branch part, Instant other) {
        return part == null || other.isBefore(part.firstTaken) ? other : part.firstTaken;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    static Branch with(@Nullable Branch part, Entry added) {
        if (part == null) {
            return of(null, added, null);
        }
        int side = added.place().compareTo(part.entry.place());
        if (side == 0) {
            return of(part.left, added, part.right);
        }
        return side < 0
                ? balanced(with(part.left, added), part.entry, part.right)
                : balanced(part.left, part.entry, with(part.right, added));
    }

    static @Nullable Branch without(@Nullable Branch part, Place place) {
        if (part == null) {
            return null;
        }
        int side = place.compareTo(part.entry.place());
        if (side == 0) {
            return joined(part.left, part.right);
        }
        return side < 0
                ? balanced(without(part.left, place), part.entry, part.right)
                : balanced(part.left, part.entry, without(part.right, place));
    }

    private static @Nullable Branch joined(@Nullable Branch left, @Nullable Branch right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        Entry next = first(right);
        return balanced(left, next, without(right, next.place()));
    }

    static Entry first(Branch part) {
        Branch at = part;
        while (at.left != null) {
            at = at.left;
        }
        return at.entry;
    }

    /** The last entry of a part that has waited since some moment. */
    static @Nullable Entry lastTimed(@Nullable Branch part) {
        Branch at = part;
        while (at != null && at.latest != null) {
            if (latest(at.right) == null && at.entry.since() != null) {
                return at.entry;
            }
            at = latest(at.right) != null ? at.right : at.left;
        }
        return null;
    }

    private static Branch balanced(@Nullable Branch left, Entry entry, @Nullable Branch right) {
        if (right != null && weight(right) > HEAVIER * weight(left)) {
            return leftwards(left, entry, right);
        }
        return left != null && weight(left) > HEAVIER * weight(right)
                ? rightwards(left, entry, right)
                : of(left, entry, right);
    }

    private static int weight(@Nullable Branch part) {
        return size(part) + 1;
    }

    private static Branch leftwards(@Nullable Branch left, Entry entry, Branch right) {
        Branch inner = right.left;
        if (inner == null || weight(inner) < ROTATED_TWICE * weight(right.right)) {
            return of(of(left, entry, inner), right.entry, right.right);
        }
        return of(
                of(left, entry, inner.left),
                inner.entry,
                of(inner.right, right.entry, right.right));
    }

    private static Branch rightwards(Branch left, Entry entry, @Nullable Branch right) {
        Branch inner = left.right;
        if (inner == null || weight(inner) < ROTATED_TWICE * weight(left.left)) {
            return of(left.left, left.entry, of(inner, entry, right));
        }
        return of(
                of(left.left, left.entry, inner.left), inner.entry, of(inner.right, entry, right));
    }
}

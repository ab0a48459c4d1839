package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Ticket;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Several lines as one, first in line first; reads one ticket ahead of each. Of one thread. */
final class MergedLine implements Iterator<Ticket> {
    private final PriorityQueue<Part> parts =
            new PriorityQueue<>(Comparator.comparing((Part part) -> part.first().place()));

    private record Part(Ticket first, Iterator<Ticket> others) {}

    MergedLine(List<Iterator<Ticket>> lines) {
        lines.forEach(this::offer);
    }

    private void offer(Iterator<Ticket> line) {
        if (line.hasNext()) {
            parts.add(new Part(line.next(), line));
        }
    }

    @Override
    public boolean hasNext() {
        return !parts.isEmpty();
    }

    @Override
    public Ticket next() {
        Part next = parts.remove();
        offer(next.others());
        return next.first();
    }
}

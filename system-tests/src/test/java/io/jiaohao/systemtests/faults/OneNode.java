package io.jiaohao.systemtests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A hall on one node with its own SQLite file, at a loopback address of its own. */
final class OneNode implements AutoCloseable {
    private final Path data;
    private final Path offset;
    private final Node node;

    /**
     * @param folder for its files
     * @param data for what it keeps
     */
    private OneNode(Path folder, Path data) {
        this.data = data;
        this.offset = folder.resolve("clock-offset");
        this.node =
                new Node(
                        new Node.Plan(
                                "one",
                                new Loopback().host(1),
                                List.of(),
                                List.of("-Djiaohao.clock.offset-file=" + offset),
                                List.of(
                                        "--config",
                                        FaultHall.writeTo(folder).toString(),
                                        "--data",
                                        data.toString())));
    }

    /** Starts it and waits until it is ready. */
    static OneNode start(Path folder, Path data) {
        OneNode one = new OneNode(folder, data);
        one.node.start();
        one.node.awaitReady();
        return one;
    }

    Node node() {
        return node;
    }

    List<NodeAddress> addresses() {
        return List.of(node.address());
    }

    /**
     * Lets its clock jump.
     *
     * @param duration against the machine's clock, as {@code PT-1H}
     */
    void setClock(String duration) {
        try {
            Path next = Files.writeString(offset.resolveSibling("clock-offset.new"), duration);
            Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hall's count, as the node tells it. */
    long seq() {
        try (Onlooker onlooker = Onlooker.at(node.address())) {
            return onlooker.seq();
        }
    }

    /** Everything that can be told when a load is over. */
    Evidence evidence(History history) {
        return Judge.evidence(history, "jdbc:sqlite:" + data.resolve("journal.db"), node.address());
    }

    @Override
    public void close() {
        node.close();
    }
}

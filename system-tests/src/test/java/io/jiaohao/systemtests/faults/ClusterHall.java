package io.jiaohao.systemtests.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A hall on three nodes with one PostgreSQL, each node in a network of its own where allowed. */
final class ClusterHall implements AutoCloseable {
    static final int NODES = 3;
    private static final int CLUSTER_PORT = 5701;

    private final Network network;
    private final Database database;
    private final List<Node> nodes = new ArrayList<>();

    private ClusterHall(Path folder) {
        network = Namespaces.orLoopback(NODES);
        database = Database.start(folder.resolve("postgresql"), network.databaseHost());
        Path config = FaultHall.writeTo(folder);
        for (int number = 1; number <= NODES; number++) {
            String name = "n" + number;
            nodes.add(
                    new Node(
                            new Node.Plan(
                                    name,
                                    network.host(number),
                                    network.prefix(number),
                                    List.of(),
                                    arguments(config, folder.resolve(name)))));
        }
    }

    private List<String> arguments(Path config, Path data) {
        String members =
                IntStream.rangeClosed(1, NODES)
                        .mapToObj(number -> network.host(number) + ":" + CLUSTER_PORT)
                        .collect(Collectors.joining(","));
        return List.of(
                "--config",
                config.toString(),
                "--data",
                data.toString(),
                "--cluster-port",
                String.valueOf(CLUSTER_PORT),
                "--cluster-members",
                members,
                "--journal",
                database.url());
    }

    /** Starts everything and waits until it is ready. */
    static ClusterHall start(Path folder) {
        ClusterHall hall = new ClusterHall(folder);
        try {
            hall.ensureRunning();
            return hall;
        } catch (AssertionError e) {
            hall.close();
            throw e;
        }
    }

    /** Starts the nodes that do not run, and waits until all are ready. */
    void ensureRunning() {
        nodes.forEach(Node::ensureRunning);
        nodes.forEach(Node::awaitReady);
    }

    /** Puts right what a test that failed has left. */
    void repair() {
        if (network.canCut()) {
            network.heal(1, 2);
            network.heal(1, 3);
        }
        nodes.forEach(node -> node.program().signal("CONT"));
        ensureRunning();
    }

    Network network() {
        return network;
    }

    Database database() {
        return database;
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    List<NodeAddress> addresses() {
        return nodes.stream().map(Node::address).toList();
    }

    /** The hall's count, as a node tells it. */
    long seq(int node) {
        try (Onlooker onlooker = Onlooker.at(nodes.get(node).address())) {
            return onlooker.seq();
        }
    }

    /** Everything that can be told when a load is over. */
    Evidence evidence(History history) {
        return Judge.evidence(history, database.url(), nodes.get(0).address());
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        database.close();
        network.close();
    }
}

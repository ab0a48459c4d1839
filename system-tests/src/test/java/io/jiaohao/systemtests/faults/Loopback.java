package io.jiaohao.systemtests.faults;

import java.util.List;

/** Loopback addresses of this run's own, where namespaces are not allowed. */
final class Loopback implements Network {
    private static final int BYTE = 256;
    private static final int FIRST_NODE = 10;

    private final String net;

    Loopback() {
        long run = ProcessHandle.current().pid();
        this.net = "127.%d.%d.".formatted(1 + run / BYTE % (BYTE - 2), run % BYTE);
    }

    @Override
    public String host(int node) {
        return net + (FIRST_NODE + node);
    }

    @Override
    public String databaseHost() {
        return net + FIRST_NODE;
    }

    @Override
    public List<String> prefix(int node) {
        return List.of();
    }

    @Override
    public boolean canCut() {
        return false;
    }

    @Override
    public void cut(int one, int other) {
        throw new UnsupportedOperationException("Expected to cut a link, but loopback has none");
    }

    @Override
    public void heal(int one, int other) {
        throw new UnsupportedOperationException("Expected to heal a link, but loopback has none");
    }

    @Override
    public void close() {
        // holds nothing
    }
}

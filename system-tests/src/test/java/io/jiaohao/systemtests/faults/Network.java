package io.jiaohao.systemtests.faults;

import java.util.List;

/** Where the nodes of a test listen, apart from everything else on the machine. */
interface Network extends AutoCloseable {
    /** The address of a node, counted from 1. */
    String host(int node);

    /** Where the database listens, so that every node reaches it. */
    String databaseHost();

    /** What stands before the command line of a node. */
    List<String> prefix(int node);

    /** Whether links can be cut here. */
    boolean canCut();

    /** From now on nothing passes between two nodes; devices and database reach both. */
    void cut(int one, int other);

    /** Also where nothing was cut. */
    void heal(int one, int other);

    @Override
    void close();
}

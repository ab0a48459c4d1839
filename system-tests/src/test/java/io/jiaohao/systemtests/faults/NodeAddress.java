package io.jiaohao.systemtests.faults;

/** Where devices reach a node. */
record NodeAddress(String node, String host, int port) {}

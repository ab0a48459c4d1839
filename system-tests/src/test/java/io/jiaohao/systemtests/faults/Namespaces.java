package io.jiaohao.systemtests.faults;

import io.jiaohao.systemtests.Figures;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network namespace for each node, on one bridge with the devices and the database. Everything
 * bears the name of this run, and is gone when it ends; what a killed run left goes at the next.
 *
 * <pre>
 * devices, database ── bridge jhRUN ──┬── jhRUNv1 ══ eth0 in jhRUN-1
 *   198.18.X.1                        └── jhRUNv2 ══ eth0 in jhRUN-2      198.18.X.12
 * </pre>
 */
final class Namespaces implements Network {
    private static final Pattern OWN = Pattern.compile("(?m)^jh([0-9a-z]+)-\\d+");
    private static final int RADIX = 36;
    private static final int BYTE = 256;
    private static final int FIRST_NODE = 10;
    private static final String NOBODY = "02:00:00:00:de:ad"; // a hardware address of none

    private final String name;
    private final String net;
    private final int nodes;

    private Namespaces(long run, int nodes) {
        this.name = "jh" + Long.toString(run, RADIX);
        this.net = "198.18.%d.".formatted(run % BYTE);
        this.nodes = nodes;
    }

    /** Namespaces where they are allowed, else loopback. */
    static Network orLoopback(int nodes) {
        long run = ProcessHandle.current().pid();
        Namespaces made = new Namespaces(run, nodes);
        Optional<String> refusal = Commands.refusal("ip", "netns", "add", made.space(1));
        if (refusal.isPresent()) {
            Figures.report("no network namespaces here: %s", refusal.get());
            return new Loopback();
        }
        Commands.run("ip", "netns", "del", made.space(1));
        Runtime.getRuntime().addShutdownHook(new Thread(made::close, "namespaces-end"));
        made.sweep();
        made.build();
        return made;
    }

    /** What runs left behind that are gone. */
    private void sweep() {
        Matcher found = OWN.matcher(Commands.run("ip", "netns", "list"));
        while (found.find()) {
            long run = Long.parseLong(found.group(1), RADIX);
            if (ProcessHandle.of(run).isEmpty()) {
                Commands.refusal("ip", "netns", "del", found.group());
                Commands.refusal("ip", "link", "del", "jh" + found.group(1));
            }
        }
    }

    private void build() {
        Commands.run("ip", "link", "add", name, "type", "bridge");
        Commands.run("ip", "addr", "add", databaseHost() + "/24", "dev", name);
        Commands.run("ip", "link", "set", name, "up");
        for (int node = 1; node <= nodes; node++) {
            String space = space(node);
            String port = name + "v" + node;
            Commands.refusal("ip", "link", "del", port); // a run before us may still be going
            Commands.run("ip", "netns", "add", space);
            Commands.run(
                    "ip", "link", "add", port, "type", "veth", "peer", "name", "eth0", "netns",
                    space);
            Commands.run("ip", "link", "set", port, "master", name, "up");
            Commands.run("ip", "-n", space, "addr", "add", host(node) + "/24", "dev", "eth0");
            Commands.run("ip", "-n", space, "link", "set", "eth0", "up");
            Commands.run("ip", "-n", space, "link", "set", "lo", "up");
        }
    }

    private String space(int node) {
        return name + "-" + node;
    }

    @Override
    public String host(int node) {
        return net + (FIRST_NODE + node);
    }

    @Override
    public String databaseHost() {
        return net + "1";
    }

    @Override
    public List<String> prefix(int node) {
        return List.of("ip", "netns", "exec", space(node));
    }

    @Override
    public boolean canCut() {
        return true;
    }

    /** Each sends to an address that nobody has: silence, as of a pulled cable. */
    @Override
    public void cut(int one, int other) {
        lose(one, other);
        lose(other, one);
    }

    private void lose(int from, int to) {
        Commands.run(
                "ip",
                "-n",
                space(from),
                "neigh",
                "replace",
                host(to),
                "lladdr",
                NOBODY,
                "dev",
                "eth0",
                "nud",
                "permanent");
    }

    @Override
    public void heal(int one, int other) {
        Commands.refusal("ip", "-n", space(one), "neigh", "del", host(other), "dev", "eth0");
        Commands.refusal("ip", "-n", space(other), "neigh", "del", host(one), "dev", "eth0");
    }

    /** Also what is half made, and twice. */
    @Override
    public void close() {
        for (int node = 1; node <= nodes; node++) {
            Commands.refusal("ip", "netns", "del", space(node));
        }
        Commands.refusal("ip", "link", "del", name);
    }
}

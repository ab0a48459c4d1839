package io.jiaohao.server;

import io.jiaohao.kit.program.Program;
import io.jiaohao.kit.program.ServerAddressConverter;
import io.jiaohao.protocol.link.ServerAddress;
import io.jiaohao.server.config.Membership;
import io.jiaohao.server.config.ServerConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The queue server's command line; {@link ServerParts} says what is started, and in which order.
 */
@Command(
        name = "queue-server",
        mixinStandardHelpOptions = true,
        description =
                "Assigns tickets and calls them; kiosks, terminals and displays connect to it.",
        subcommands = {
            Check.class,
            NewKey.class,
            NewPin.class,
            Enrol.class,
            NewApiKey.class,
            Agents.class,
            Report.class,
            Backup.class
        })
public final class QueueServer implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(QueueServer.class);

    /** Needed to run; not "required", for picocli would then ask it of the subcommands too. */
    @Option(names = "--config", paramLabel = "FILE", description = "server.yaml (required)")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "the folder of what it keeps")
    private @Nullable Path data;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "where it listens")
    private @Nullable String bind;

    @Option(names = "--device-port", paramLabel = "N", description = "for devices; 0 picks one")
    private @Nullable Integer devicePort;

    @Option(names = "--http-port", paramLabel = "N", description = "for HTTP; 0 picks one")
    private @Nullable Integer httpPort;

    @Option(names = "--node", paramLabel = "NAME", description = "this node's name")
    private @Nullable String node;

    @Option(
            names = "--journal",
            paramLabel = "sqlite|URL",
            description =
                    "what keeps the journal: a file in the data folder,"
                            + " or jdbc:postgresql://HOST/DATABASE?user=NAME")
    private @Nullable String journal;

    @Option(
            names = "--cluster-port",
            paramLabel = "N",
            description = "where other nodes reach this one; without it the server is alone")
    private @Nullable Integer clusterPort;

    @Option(
            names = "--cluster-members",
            paramLabel = "HOST:PORT",
            split = ",",
            converter = ServerAddressConverter.class,
            description = "the nodes of the cluster, separated by commas")
    private List<ServerAddress> clusterMembers = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        Program.main(new QueueServer(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        if (config == null) {
            throw new ParameterException(
                    spec.commandLine(), "Missing required option: '--config=FILE'");
        }
        ServerConfig.Options options =
                new ServerConfig.Options(
                        bind,
                        devicePort,
                        httpPort,
                        data,
                        node,
                        journal,
                        new Membership.Options(clusterPort, clusterMembers));
        ServerConfig read = ServerConfig.read(config, options);
        read.warnings().forEach(warning -> LOG.warn("{}", warning));
        ServerParts parts = new ServerParts(read, OffsetClock.ofServer());
        return Program.run(parts.lifecycle(), parts::readyLine, System.out);
    }
}

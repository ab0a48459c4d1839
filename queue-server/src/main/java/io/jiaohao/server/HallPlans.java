package io.jiaohao.server;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.cluster.HallOutcome;
import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each hall the plan of its file, at the start and when the files are read again. A plan that
 * would drop live tickets is not taken: the hall goes on with the one it has.
 */
final class HallPlans implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(HallPlans.class);
    private static final long ANSWER_SECONDS = 30;

    private final ServerConfig config;
    private final Supplier<HallHost> host;
    private final Clock clock;

    HallPlans(ServerConfig config, Supplier<HallHost> host, Clock clock) {
        this.config = config;
        this.host = host;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public void start() throws Exception {
        apply(config.halls(), (hall, outcome) -> {});
    }

    @Override
    public void stop() {
        // holds nothing
    }

    /**
     * Has each hall take its plan and open or close by it.
     *
     * @param changed is told what happened, hall by hall
     */
    void apply(List<HallConfig> halls, BiConsumer<HallConfig, HallOutcome> changed)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (HallConfig hall : halls) {
            HallOutcome configured = submit(hall, new ConfigureHall(hall.plan(), clock.instant()));
            if (configured.verdict() instanceof Verdict.Refused refused) {
                LOG.warn(
                        "hall={} keeps its plan: {} still has tickets",
                        hall.id(),
                        refused.rejection().details());
            }
            changed.accept(hall, configured);
            changed.accept(hall, submit(hall, new PassTime(clock.instant())));
        }
    }

    private HallOutcome submit(HallConfig hall, HallCommand command)
            throws InterruptedException, ExecutionException, TimeoutException {
        return host.get()
                .submit(hall.id(), new Order(UUID.randomUUID().toString(), null, command))
                .toCompletableFuture()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }
}

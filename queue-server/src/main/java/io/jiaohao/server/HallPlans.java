package io.jiaohao.server;

import io.jiaohao.kit.life.Step;
import io.jiaohao.server.cluster.HallHost;
import io.jiaohao.server.cluster.HallOutcome;
import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.domain.command.Closing;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.Decision;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.Order;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.Verdict;
import io.jiaohao.server.domain.event.HallConfigured;
import io.jiaohao.server.gateway.Messages;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each hall the plan of its file, at the start and when the files are read again. What a file
 * drops while people are in it is served out at a start; when the file is read again, the file has
 * to say what becomes of them, or the hall goes on with the plan it has.
 */
final class HallPlans implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(HallPlans.class);
    private static final long ANSWER_SECONDS = 60;

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

    /** All at once: halls of a country do not wait for one another. */
    @Override
    public void start() throws Exception {
        await(
                config.halls().stream()
                        .map(hall -> give(hall, hall.closing().servingOutRest(), outcome -> {})));
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
        await(
                halls.stream()
                        .map(
                                hall ->
                                        give(
                                                hall,
                                                hall.closing(),
                                                outcome -> changed.accept(hall, outcome))));
    }

    private static void await(Stream<CompletionStage<Void>> given)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture.allOf(
                        given.map(CompletionStage::toCompletableFuture)
                                .toArray(CompletableFuture<?>[]::new))
                .get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    private CompletionStage<Void> give(
            HallConfig hall, Closing closing, Consumer<HallOutcome> changed) {
        return submit(hall, new ConfigureHall(hall.plan(), closing, clock.instant()))
                .thenComposeAsync( // a thread of Hazelcast's may not ask another member
                        configured -> {
                            tellRefusal(hall, configured);
                            changed.accept(configured);
                            tellLeavers(hall, configured);
                            return submit(hall, new PassTime(clock.instant()));
                        })
                .thenAccept(changed);
    }

    private static void tellRefusal(HallConfig hall, HallOutcome configured) {
        if (configured.verdict() instanceof Verdict.Refused refused) {
            Decision.Rejected rejection = refused.rejection();
            LOG.warn(
                    "hall={} keeps its plan: {}",
                    hall.id(),
                    Messages.text("en", rejection.refusal(), rejection.details()));
        }
    }

    private static void tellLeavers(HallConfig hall, HallOutcome configured) {
        configured.events().stream()
                .filter(HallConfigured.class::isInstance)
                .map(event -> ((HallConfigured) event).plan().catalogue().leavers())
                .filter(leavers -> !leavers.isEmpty())
                .forEach(
                        leavers ->
                                LOG.warn(
                                        "hall={} serves out what its file no longer has:"
                                                + " queues={} matters={} counters={}",
                                        hall.id(),
                                        leavers.queues(),
                                        leavers.matters(),
                                        leavers.counters()));
    }

    private CompletionStage<HallOutcome> submit(HallConfig hall, HallCommand command) {
        return host.get().submit(hall.id(), new Order(UUID.randomUUID().toString(), null, command));
    }
}

package io.jiaohao.server;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.life.Step;
import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.push.Feeds;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the halls' files and the certificate again on SIGHUP. A file with a mistake is refused and
 * the old one kept.
 */
final class Reload implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

    private final ServerConfig config;
    private final HallPlans plans;
    private final Feeds feeds;
    private final Forgetting forgetting;
    private final List<Renewal> certificates;

    /** Reads a certificate again. */
    interface Renewal {
        void renew() throws IOException;
    }

    Reload(
            ServerConfig config,
            HallPlans plans,
            Feeds feeds,
            Forgetting forgetting,
            List<Renewal> certificates) {
        this.config = config;
        this.plans = plans;
        this.feeds = feeds;
        this.forgetting = forgetting;
        this.certificates = List.copyOf(certificates);
    }

    @Override
    public String name() {
        return "reload";
    }

    @Override
    public void start() {
        Hangup.listen(this::reloadAll);
    }

    @Override
    public void stop() {
        // the signal ends with the process
    }

    /** Each signal comes on a thread of its own: what was read last must be taken last. */
    private synchronized void reloadAll() {
        if (config.listen().tls() != null) {
            certificates.forEach(Reload::renew);
        }
        reload();
    }

    private static void renew(Renewal certificate) {
        try {
            certificate.renew();
            LOG.info("the certificate was read again, for new connections");
        } catch (IOException e) {
            LOG.warn("the old certificate stays in force: {}", e.getMessage());
        }
    }

    private void reload() {
        try {
            List<HallConfig> halls = config.readHalls();
            if (!ids(halls).equals(ids(config.halls()))) {
                LOG.warn(
                        "Expected the halls' files to keep the ids={}, but they are ids={}: the old"
                                + " configuration stays in force; halls come and go at a start only",
                        ids(config.halls()),
                        ids(halls));
                return;
            }
            forgetting.follow(halls);
            plans.apply(halls, (hall, outcome) -> feeds.publish(hall.id(), outcome));
            LOG.info("the files of halls={} were read again", ids(halls));
        } catch (ConfigException e) {
            LOG.warn(
                    "Expected to read the halls' files again, but they have mistakes: the old"
                            + " configuration stays in force\n{}",
                    e.getMessage());
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Expected the halls to take their files, but they did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<String> ids(List<HallConfig> halls) {
        return halls.stream()
                .map(hall -> hall.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

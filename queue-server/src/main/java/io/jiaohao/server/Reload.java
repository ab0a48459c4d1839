package io.jiaohao.server;

import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.life.Step;
import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.config.ServerConfig;
import io.jiaohao.server.push.Feeds;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the halls' files again on SIGHUP. A file with a mistake is refused and the old one kept.
 */
final class Reload implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

    private final ServerConfig config;
    private final HallPlans plans;
    private final Feeds feeds;

    Reload(ServerConfig config, HallPlans plans, Feeds feeds) {
        this.config = config;
        this.plans = plans;
        this.feeds = feeds;
    }

    @Override
    public String name() {
        return "reload";
    }

    @Override
    public void start() {
        Hangup.listen(this::reload);
    }

    @Override
    public void stop() {
        // the signal ends with the process
    }

    private void reload() {
        try {
            List<HallConfig> halls =
                    config.readHalls().stream().filter(hall -> feeds.has(hall.id())).toList();
            plans.apply(halls, (hall, outcome) -> feeds.publish(hall.id(), outcome));
            LOG.info("the configuration was read again");
        } catch (ConfigException e) {
            LOG.warn(
                    "Expected to read the configuration again, but it has mistakes:\n{}",
                    e.getMessage());
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Expected to read the configuration again, but the hall did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

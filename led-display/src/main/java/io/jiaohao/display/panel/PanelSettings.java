package io.jiaohao.display.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.display.screen.Layout;
import io.jiaohao.kit.config.ConfigException;
import io.jiaohao.kit.config.InvalidValueException;
import io.jiaohao.kit.life.Step;
import io.jiaohao.kit.page.Action;
import io.jiaohao.protocol.link.RefusedException;
import io.jiaohao.protocol.rpc.RpcError;
import io.jiaohao.protocol.rpc.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings page's side in the program: what was chosen for this panel is kept, and the screen
 * is arranged by it at once and at every start. Actions come on an event loop; the file is written
 * by a worker.
 */
public final class PanelSettings implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(PanelSettings.class);
    private static final String FILE = "panel.yaml";

    private final Vertx vertx;
    private final PanelFile file;
    private final Layout configured;
    private final Consumer<Layout> screen;
    private volatile @Nullable PanelChoice choice; // null until somebody has chosen

    /**
     * @param data the display's data folder
     * @param configured what display.yaml says, which holds until somebody chooses
     * @param screen is told of each choice; any thread
     */
    public PanelSettings(Vertx vertx, Path data, Layout configured, Consumer<Layout> screen) {
        this.vertx = vertx;
        this.file = new PanelFile(data.resolve(FILE));
        this.configured = configured;
        this.screen = screen;
    }

    @Override
    public String name() {
        return "panel";
    }

    /**
     * A file that cannot be read leaves the screen as display.yaml has it: it must not stay dark.
     */
    @Override
    public void start() {
        try {
            file.read().ifPresent(this::arrange);
        } catch (ConfigException e) {
            LOG.warn("Expected to arrange the screen as it was chosen, but {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        // holds nothing
    }

    /** {@code panel}: what holds now; {@code choose-panel}: another choice. */
    public Map<String, Action> actions() {
        return Map.of(
                "panel", input -> Future.succeededFuture(now()), "choose-panel", this::choose);
    }

    private JsonNode now() {
        PanelChoice chosen = choice;
        return chosen == null
                ? WireJson.MAPPER.createObjectNode().put("layout", configured.word())
                : WireJson.MAPPER.valueToTree(chosen);
    }

    private Future<JsonNode> choose(ObjectNode input) {
        PanelChoice wanted;
        try {
            wanted = WireJson.MAPPER.treeToValue(input, PanelChoice.class);
        } catch (JsonProcessingException e) {
            return Future.failedFuture(refused(e));
        }
        return vertx.executeBlocking(() -> keep(wanted), false);
    }

    private static RefusedException refused(JsonProcessingException e) {
        String reason =
                e.getCause() instanceof InvalidValueException invalid
                        ? invalid.key() + " " + invalid.getMessage()
                        : e.getOriginalMessage();
        return new RefusedException(
                RpcError.of(RpcError.INVALID_PARAMS, "Expected to take the choice, but " + reason));
    }

    private JsonNode keep(PanelChoice wanted) throws RefusedException {
        try {
            file.write(wanted);
        } catch (IOException e) {
            throw new RefusedException(
                    RpcError.refused(
                            "unavailable",
                            true,
                            "Expected to keep the choice in %s, but %s".formatted(file.file(), e)));
        }
        arrange(wanted);
        return now();
    }

    private void arrange(PanelChoice wanted) {
        choice = wanted;
        LOG.info("the screen is arranged as layout={} by {}", wanted.layout().word(), file.file());
        screen.accept(wanted.layout());
    }
}

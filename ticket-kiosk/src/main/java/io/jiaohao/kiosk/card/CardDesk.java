package io.jiaohao.kiosk.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.kit.page.Action;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page's actions about cards. The page never gets a number: it gets a word for the card, which
 * it gives back with the touch, and which is forgotten soon after. Confined to the event loop.
 *
 * <pre>
 * card {}            waits for a card: {card, masked}, or {} when none came for a while
 * card-typed {text}  what a keyboard reader has typed
 * card-end {}        the visitor has left: nobody is asked any more, and every card is forgotten
 * </pre>
 */
public final class CardDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final Vertx vertx;
    private final Context context;
    private final CardReader reader;
    private final Map<String, IdCard> cards = new HashMap<>(); // by the page's word for it
    private @Nullable Promise<JsonNode> asked; // the page waits; null while it does not

    public CardDesk(Vertx vertx, CardReader reader) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.reader = reader;
    }

    public Map<String, Action> actions() {
        return reader.isThere()
                ? Map.of("card", this::card, "card-typed", this::typed, "card-end", this::end)
                : Map.of();
    }

    /** The card that a page's word stands for; empty when it is forgotten. */
    public Optional<IdCard> card(String word) {
        return Optional.ofNullable(cards.get(word));
    }

    private Future<JsonNode> card(ObjectNode input) {
        giveUp();
        Promise<JsonNode> answer = Promise.promise();
        asked = answer;
        vertx.setTimer(
                PATIENCE.toMillis(),
                timer -> {
                    if (asked == answer) {
                        giveUp();
                    }
                });
        reader.begin(vertx, card -> context.runOnContext(ignored -> read(card)));
        return answer.future();
    }

    private void read(IdCard card) {
        Promise<JsonNode> answer = asked;
        if (answer == null) {
            return;
        }
        asked = null;
        reader.rest();
        String word = UUID.randomUUID().toString();
        cards.put(word, card);
        vertx.setTimer(KEPT.toMillis(), timer -> cards.remove(word));
        answer.complete(object().put("card", word).put("masked", card.masked()));
    }

    private Future<JsonNode> typed(ObjectNode input) {
        reader.typed(input.path("text").asText());
        return Future.succeededFuture(object());
    }

    private Future<JsonNode> end(ObjectNode input) {
        giveUp();
        cards.clear();
        return Future.succeededFuture(object());
    }

    private void giveUp() {
        if (asked != null) {
            asked.complete(object());
            asked = null;
            reader.rest();
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

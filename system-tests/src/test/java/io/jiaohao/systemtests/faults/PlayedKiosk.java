package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.systemtests.WireClient;
import java.util.List;
import java.util.Random;

/** A kiosk whose visitors take numbers; now and then it is not sure and asks twice, or cancels. */
final class PlayedKiosk implements PlayedDevice {
    private static final List<String> MATTERS =
            List.of("passport", "pension", "advice", "fund-loan", "real-estate");
    private static final int LONG_LINE = 20;
    private static final int BORED_TIMES = 5; // slower while the lines are long

    private final SteadyLine line;
    private final Pace pace;
    private final Random random;

    PlayedKiosk(SteadyLine line, Pace pace) {
        this.line = line;
        this.pace = pace;
        this.random = new Random(line.device().hashCode());
    }

    @Override
    public String device() {
        return line.device();
    }

    @Override
    public void run() {
        try (line) {
            while (pace.goesOn()) {
                visit();
            }
        }
    }

    private void visit() {
        String matter = MATTERS.get(random.nextInt(MATTERS.size()));
        ObjectNode take = WireClient.params("{'matter':'%s'}", matter);
        JsonNode answer = line.change("ticket.take", take);
        JsonNode ticket = answer.path("result");
        int chance = random.nextInt(20);
        if (chance == 0) {
            line.once("ticket.take", take, System.nanoTime());
        } else if (chance == 1 && ticket.has("id")) {
            String id = ticket.path("id").asText();
            line.change("ticket.cancel", WireClient.params("{'ticket':'%s'}", id));
        }
        boolean crowded = ticket.path("ahead").asInt() > LONG_LINE;
        pace.pause((long) pace.thinkMillis() * (crowded ? BORED_TIMES : 1));
    }
}

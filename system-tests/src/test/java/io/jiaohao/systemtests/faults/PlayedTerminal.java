package io.jiaohao.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.systemtests.WireClient;
import java.util.Random;

/** A clerk who does all that a clerk can do at a window. */
final class PlayedTerminal implements PlayedDevice {
    private static final int FIRST_PIN = 1_000;

    private final SteadyLine line;
    private final int counter;
    private final Pace pace;
    private final Random random;

    /**
     * @param counter where its clerk works, who has the same number
     */
    PlayedTerminal(SteadyLine line, int counter, Pace pace) {
        this.line = line;
        this.counter = counter;
        this.pace = pace;
        this.random = new Random(counter);
    }

    @Override
    public String device() {
        return line.device();
    }

    @Override
    public void run() {
        try (line) {
            open();
            while (pace.goesOn()) {
                visit();
            }
        }
    }

    private void open() {
        String params = "{'counter':'%d','clerk':'clerk-%d','pin':'%d','takeOver':true}";
        line.change(
                "counter.open", WireClient.params(params, counter, counter, FIRST_PIN + counter));
    }

    private void visit() {
        JsonNode next = press("ticket.next");
        if (isClosed(next)) {
            open(); // the day has turned
        } else if (next.path("result").has("id")) {
            serve(next.path("result").path("id").asText());
        }
    }

    private static boolean isClosed(JsonNode answer) {
        return answer.path("error").path("data").path("reason").asText().equals("counter_closed");
    }

    private void serve(String ticket) {
        switch (random.nextInt(10)) {
            case 0 -> {
                press("ticket.absent", "{'reason':'left'}");
                press("ticket.undo");
            }
            case 1 -> {
                press("ticket.hold");
                press("ticket.call", "{'ticket':'%s'}", ticket);
            }
            case 2 -> {
                press("ticket.transfer", "{'matter':'advice','keepPlace':false}");
                return;
            }
            case 3, 4 -> press("ticket.recall");
            default -> {}
        }
        press("ticket.start");
        press("ticket.finish");
    }

    private JsonNode press(String method) {
        return press(method, "{}");
    }

    private JsonNode press(String method, String params, Object... values) {
        ObjectNode wanted = WireClient.params(params, values);
        JsonNode answer = line.change(method, wanted);
        if (random.nextInt(20) == 0) {
            line.once(method, wanted, System.nanoTime());
        }
        pace.think();
        return answer;
    }
}

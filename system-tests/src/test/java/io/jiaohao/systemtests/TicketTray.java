package io.jiaohao.systemtests;

import io.jiaohao.kiosk.simulator.NetworkPort;
import io.jiaohao.kiosk.simulator.SimulatedPrinter;
import io.jiaohao.kiosk.simulator.Slip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A network printer that can be taken away and given back, and the numbers on what it printed. */
final class TicketTray implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,3}\\d{3,}");

    private final SimulatedPrinter printer = new SimulatedPrinter();
    private final NetworkPort network;

    TicketTray() {
        try {
            network = new NetworkPort(printer, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For {@code --printer}. */
    String option() {
        return "tcp:127.0.0.1:" + network.port();
    }

    void takeAway() {
        network.off();
    }

    void giveBack() {
        Awaitility.await()
                .atMost(Patience.SOON.limit())
                .pollInterval(5, TimeUnit.MILLISECONDS)
                .ignoreExceptionsInstanceOf(IOException.class) // the system lets go of the address
                .until(
                        () -> {
                            network.on();
                            return true;
                        });
    }

    /** The numbers on whole tickets, in the order in which they were printed. */
    List<String> numbers() {
        return printer.slips().stream()
                .filter(Slip::whole)
                .flatMap(slip -> number(slip).stream())
                .toList();
    }

    private static Optional<String> number(Slip slip) {
        return slip.text().lines().filter(line -> NUMBER.matcher(line).matches()).findFirst();
    }

    /** Until another ticket is printed. */
    void awaitOneMore() {
        int before = numbers().size();
        Awaitility.await()
                .atMost(Patience.SOON.limit())
                .pollInterval(1, TimeUnit.MILLISECONDS)
                .until(() -> numbers().size() > before);
    }

    @Override
    public void close() {
        network.close();
    }
}

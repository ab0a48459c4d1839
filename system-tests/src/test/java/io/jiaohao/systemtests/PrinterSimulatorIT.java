package io.jiaohao.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.kiosk.simulator.NetworkPort;
import io.jiaohao.kiosk.simulator.PrinterSensors;
import io.jiaohao.kiosk.simulator.SimulatedPrinter;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulated printer speaks as real ones do: a status client of others understands it. */
class PrinterSimulatorIT {
    @ParameterizedTest
    @CsvSource({
        "well, online",
        "near its end, online",
        "paper out, paperempty",
        "cover open, coveropen",
        "stuck, error"
    })
    void shouldBeUnderstoodByAnotherClient(String trouble, String said) throws IOException {
        SimulatedPrinter printer = new SimulatedPrinter();
        try (NetworkPort network = new NetworkPort(printer, 0)) {
            printer.set(change(trouble));

            assertEquals(
                    said,
                    Command.run(
                                    "node",
                                    DecodedTicket.decoder("status.js"),
                                    String.valueOf(network.port()))
                            .output());
        }
    }

    private static Consumer<PrinterSensors> change(String trouble) {
        return switch (trouble) {
            case "near its end" -> sensors -> sensors.nearEnd(true);
            case "paper out" -> sensors -> sensors.paperOut(true);
            case "cover open" -> sensors -> sensors.coverOpen(true);
            case "stuck" -> PrinterSensors::jam;
            default -> sensors -> {};
        };
    }
}

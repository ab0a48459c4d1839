package io.jiaohao.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TicketKioskTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldRefuseAPrinterItDoesNotKnow() {
        assertEquals(2, run("--config", "kiosk.yaml", "--printer", "laser"));
        assertTrue(err.toString().contains("--printer"), err.toString());
        assertTrue(err.toString().contains("must be none, file:DIR"), err.toString());
    }

    @Test
    void shouldRefuseABadServer() {
        assertEquals(2, run("--config", "kiosk.yaml", "--server", "nowhere"));
        assertTrue(err.toString().contains("--server"), err.toString());
    }

    @Test
    void shouldShowItsOptions() {
        assertEquals(0, run("--help"));
        for (String option :
                new String[] {
                    "--config", "--server", "--device", "--key", "--http-port", "--printer"
                }) {
            assertTrue(out.toString().contains(option), out.toString());
        }
    }

    private int run(String... arguments) {
        return new CommandLine(new TicketKiosk())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}

package io.jiaohao.display.strip.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ghgande.j2mod.modbus.procimg.SimpleProcessImage;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import com.ghgande.j2mod.modbus.slave.ModbusSlave;
import com.ghgande.j2mod.modbus.slave.ModbusSlaveFactory;
import com.ghgande.j2mod.modbus.util.SerialParameters;
import io.jiaohao.display.strip.dots.StripSize;
import io.jiaohao.display.strip.face.Flash;
import io.jiaohao.kit.wire.PortSettings;
import io.jiaohao.kit.wire.Wire;
import io.jiaohao.kit.wire.WireAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slave of another library (j2mod) at the other end of a cable takes what our driver writes. */
class ModbusPeerTest {
    private static final int UNIT = 7;
    private static final int REGISTERS = 0x80;
    private static final StripTarget TARGET = new StripTarget(UNIT, StripSize.parse("64x16"));

    @TempDir Path folder;
    private final SimpleProcessImage image = new SimpleProcessImage(UNIT);
    private AutoCloseable cable = () -> {};
    private AutoCloseable slave = () -> {};

    @BeforeEach
    void connect() throws Exception {
        for (int i = 0; i < REGISTERS; i++) {
            image.addRegister(new SimpleRegister(0));
        }
        Process socat =
                new ProcessBuilder("socat", "-d", "-d", end("host"), end("display")).start();
        cable = () -> socat.destroyForcibly().onExit().join();
        String line = "";
        while (line != null && !line.contains("starting data transfer loop")) {
            line = socat.errorReader().readLine();
        }
        assertNotNull(line, "socat ended");
        ModbusSlave peer = ModbusSlaveFactory.createSerialSlave(parameters());
        slave = () -> ModbusSlaveFactory.close(peer);
        peer.addProcessImage(UNIT, image);
        peer.open();
    }

    private String end(String name) {
        return "pty,rawer,link=" + folder.resolve(name);
    }

    private SerialParameters parameters() {
        SerialParameters parameters = new SerialParameters();
        parameters.setPortName(folder.resolve("display").toString());
        parameters.setBaudRate(9_600);
        parameters.setDatabits(8);
        parameters.setParity("None");
        parameters.setStopbits(1);
        parameters.setEncoding("rtu");
        return parameters;
    }

    @AfterEach
    void disconnect() throws Exception {
        slave.close();
        cable.close();
    }

    @Test
    void shouldFillAnIndependentSlavesRegisters() throws Exception {
        ModbusDriver driver =
                new ModbusDriver(
                        new ModbusSettings(16, 0x70, 6, 2, null, null), Duration.ofSeconds(3));
        try (Wire wire = open()) {
            driver.show(
                    wire,
                    TARGET,
                    driver.payload(TARGET, Scenes.of(Scenes.called("A001", "3"), Flash.STILL)));
        }

        assertEquals("  A001", text(0x70, 3));
    }

    @Test
    void shouldWriteOneNumberThere() throws Exception {
        ModbusDriver driver =
                new ModbusDriver(
                        new ModbusSettings(6, 0, null, null, null, null), Duration.ofSeconds(3));
        try (Wire wire = open()) {
            driver.show(
                    wire,
                    TARGET,
                    driver.payload(TARGET, Scenes.of(Scenes.called("B1041", "3"), Flash.STILL)));
        }

        assertEquals(1041, image.getRegister(0).getValue());
    }

    @Test
    void shouldHearThatRegistersAreNotThere() throws Exception {
        ModbusDriver driver =
                new ModbusDriver(
                        new ModbusSettings(16, 0x7F, 6, 2, null, null), Duration.ofSeconds(3));
        String trouble = "";
        try (Wire wire = open()) {
            driver.show(
                    wire,
                    TARGET,
                    driver.payload(TARGET, Scenes.of(Scenes.called("A001", "3"), Flash.STILL)));
        } catch (TroubleException e) {
            trouble = String.valueOf(e.getMessage());
        }

        assertTrue(trouble.startsWith("Modbus exception"), trouble);
    }

    private Wire open() throws IOException {
        return WireAddress.parse(folder.resolve("host").toString())
                .open(new PortSettings(9_600, PortSettings.Parity.NONE, false));
    }

    private String text(int start, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int value = image.getRegister(start + i).getValue();
            text.append((char) (value >> Byte.SIZE)).append((char) (value & 0xFF));
        }
        return text.toString();
    }
}

package io.jiaohao.display.strip.driver;

import com.digitalpetri.modbus.ModbusRtuFrame;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser.Accumulated;
import com.digitalpetri.modbus.client.ModbusRtuClientTransport;
import io.jiaohao.kit.wire.Wire;
import java.io.IOException;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Modbus RTU frames over an open {@link Wire}, a serial port or a gateway, in place of the
 * library's own port: that one listens to jSerialComm's events, which end badly at an unplug. Sends
 * and hears the answer on the caller's thread.
 */
final class ModbusWire implements ModbusRtuClientTransport {
    private static final int BUFFER = 256;

    private final Wire wire;
    private final Duration patience;
    private final ModbusRtuResponseFrameParser parser = new ModbusRtuResponseFrameParser();
    private Consumer<ModbusRtuFrame> receiver = frame -> {}; // set by the client

    ModbusWire(Wire wire, Duration patience) {
        this.wire = wire;
        this.patience = patience;
    }

    @Override
    public CompletionStage<Void> send(ModbusRtuFrame frame) {
        try {
            ByteBuffer out = ByteBuffer.allocate(BUFFER);
            out.put((byte) frame.unitId()).put(frame.pdu()).put(frame.crc());
            wire.write(Arrays.copyOf(out.array(), out.position()));
            receiver.accept(answer(frame.unitId()));
            return CompletableFuture.completedFuture(null);
        } catch (BufferOverflowException e) { // of the parser
            return CompletableFuture.failedFuture(
                    new IllegalStateException("an answer longer than a frame", e));
        } catch (IOException | TimeoutException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Forgets what came too late: it is no answer to what is asked next. */
    void drain() throws IOException {
        byte[] late = new byte[BUFFER];
        long deadline = System.nanoTime() + patience.toNanos();
        int count = wire.read(late);
        while (count > 0 && System.nanoTime() < deadline) { // a noisy line is never quiet
            count = wire.read(late);
        }
    }

    private ModbusRtuFrame answer(int unit) throws IOException, TimeoutException {
        parser.reset();
        byte[] buffer = new byte[BUFFER];
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            int count = wire.read(buffer);
            for (int i = 0; i < count; i++) {
                if (parser.parse(new byte[] {buffer[i]}) instanceof Accumulated whole) {
                    if (whole.frame().unitId() == unit) {
                        return whole.frame();
                    }
                    parser.reset(); // of another that was too late
                }
            }
        }
        throw new TimeoutException("no answer");
    }

    @Override
    public void receive(Consumer<ModbusRtuFrame> given) {
        receiver = given;
    }

    @Override
    public void resetFrameParser() {
        // each answer begins with a fresh parser
    }

    @Override
    public CompletionStage<Void> connect() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> disconnect() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean isConnected() {
        return true;
    }
}

package io.jiaohao.kiosk.printer.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * A printer on a serial line, through jSerialComm. The port is named by its path, for it need not
 * be in the library's list. The library's events are not used: at an unplug they come without end,
 * and closing a port that has a listener can bring the whole program down (jSerialComm 2.11.4,
 * issues 625 and 628). A read, and a write that takes nothing, ask whether the port is still there;
 * it is opened anew by whoever needs it.
 */
public final class SerialLine implements PrinterLine {
    private static final int DATA_BITS = 8;
    private static final int BITS_PER_BYTE = 10; // with start and stop
    private static final int PIECE = 256;
    private static final int READ_MILLIS = 20;
    private static final int FULL_PAUSE_MILLIS = 5;

    private final SerialPort port;
    private final int baud;
    private volatile boolean closed;

    private SerialLine(SerialPort port, int baud) {
        this.port = port;
        this.baud = baud;
    }

    public static SerialLine open(String path, SerialSettings settings) throws IOException {
        SerialPort port = portOf(path);
        port.setComPortParameters(
                settings.baud(), DATA_BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(flow(settings.flow()));
        port.setComPortTimeouts(
                SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING,
                READ_MILLIS,
                0);
        if (!port.openPort(0)) {
            throw new IOException(
                    "Expected to open port=%s, but error=%d"
                            .formatted(path, port.getLastErrorCode()));
        }
        return new SerialLine(port, settings.baud());
    }

    private static SerialPort portOf(String path) throws IOException {
        try {
            return SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("there is no port=" + path, e);
        }
    }

    private static int flow(SerialSettings.Flow flow) {
        return switch (flow) {
            case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
            case RTS_CTS ->
                    SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
            case DTR_DSR ->
                    SerialPort.FLOW_CONTROL_DTR_ENABLED | SerialPort.FLOW_CONTROL_DSR_ENABLED;
        };
    }

    /** Piece by piece, so that a line that is gone is noticed in the middle of a ticket. */
    @Override
    public void write(byte[] bytes) throws IOException {
        int written = 0;
        while (written < bytes.length) {
            byte[] piece =
                    Arrays.copyOfRange(bytes, written, Math.min(bytes.length, written + PIECE));
            int left = port.writeBytes(piece, piece.length);
            requireThere(left);
            if (left == 0) {
                pause();
            }
            written += left;
        }
    }

    @Override
    public int read(Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        byte[] one = new byte[1];
        do {
            int came = port.readBytes(one, 1);
            requireThere(came);
            if (came == 1) {
                return one[0] & 0xFF;
            }
        } while (System.nanoTime() < deadline);
        return NOTHING;
    }

    /**
     * A port that was pulled out may go on to read and write nothing: it is asked how it is.
     *
     * @param moved how many bytes, or a negative number
     */
    private void requireThere(int moved) throws IOException {
        if (closed || moved < 0 || moved == 0 && port.bytesAvailable() < 0) {
            throw new IOException("the serial line is gone");
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(FULL_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the line was full", e);
        }
    }

    @Override
    public Duration transfer(int bytes) {
        return Duration.ofMillis(1_000L * bytes * BITS_PER_BYTE / baud);
    }

    @Override
    public boolean endsWithTicket() {
        return false;
    }

    @Override
    public void close() {
        closed = true;
        port.closePort();
    }
}

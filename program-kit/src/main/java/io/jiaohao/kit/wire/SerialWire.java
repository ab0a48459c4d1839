package io.jiaohao.kit.wire;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A serial port, read and written without jSerialComm's events: at an unplug its listener fires
 * without end, and closing a port that has one can bring the whole program down (jSerialComm
 * 2.11.4, issues 625 and 628). A read says as soon that the port is gone, and so does a short
 * write.
 */
final class SerialWire implements Wire {
    private static final int DATA_BITS = 8;
    private static final long CLOSE_MILLIS = 500;

    private final SerialPort port;
    private final ReentrantLock writing = new ReentrantLock(); // nobody closes under a write

    private SerialWire(SerialPort port) {
        this.port = port;
    }

    static SerialWire open(Path device, PortSettings settings) throws IOException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(device.toString());
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("there is no " + device, e);
        }
        port.setComPortParameters(
                settings.baud(), DATA_BITS, SerialPort.ONE_STOP_BIT, parity(settings.parity()));
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
        if (settings.rs485()) {
            port.setRs485ModeParameters(true, true, 0, 0);
        }
        if (!port.openPort(0)) {
            throw new IOException(
                    "%s cannot be opened (error %d)".formatted(device, port.getLastErrorCode()));
        }
        port.flushIOBuffers(); // what came while nobody listened
        return new SerialWire(port);
    }

    private static int parity(PortSettings.Parity parity) {
        return switch (parity) {
            case NONE -> SerialPort.NO_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
        };
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        int count = port.readBytes(buffer, buffer.length);
        // A port that was pulled out may go on to read nothing, without waiting: ask how it is.
        if (count < 0 || count == 0 && port.bytesAvailable() < 0) {
            throw new IOException("the port is gone");
        }
        return count;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        writing.lock();
        try {
            int count = port.writeBytes(bytes, bytes.length);
            if (count != bytes.length) {
                throw new IOException(
                        "only %d of %d bytes were taken".formatted(count, bytes.length));
            }
        } finally {
            writing.unlock();
        }
    }

    /** Lets a write end; one that is stuck ends by this. */
    @Override
    public void close() {
        boolean free = false;
        try {
            free = writing.tryLock(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the line is being stopped
        }
        port.closePort();
        if (free) {
            writing.unlock();
        }
    }
}

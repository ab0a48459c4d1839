package io.jiaohao.display.strip.emulator;

import io.jiaohao.kit.wire.EmulatedPort;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Devices on a serial line. Any thread. */
public final class SerialEnd implements LineEnd {
    private final EmulatedDevice device;
    private final Path path;
    private @Nullable EmulatedPort port; // while it is plugged in; guarded by this

    public SerialEnd(EmulatedDevice device, Path path) throws IOException {
        this.device = device;
        this.path = path;
        plug();
    }

    @Override
    public synchronized void plug() throws IOException {
        EmulatedPort fresh = EmulatedPort.at(path);
        port = fresh;
        Talk talk = new Talk(fresh.input(), fresh.output(), device);
        Thread thread = new Thread(talk::hold, "emulated-strips-" + path.getFileName());
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void pull() {
        if (port != null) {
            port.close();
            port = null;
        }
    }

    @Override
    public String port() {
        return path.toString();
    }
}

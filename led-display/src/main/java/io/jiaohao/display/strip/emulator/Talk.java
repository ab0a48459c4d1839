package io.jiaohao.display.strip.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what comes over an open line to the device, and its answers back, until the line ends. */
record Talk(InputStream in, OutputStream out, EmulatedDevice device) {
    private static final Logger LOG = LoggerFactory.getLogger(Talk.class);
    private static final int PIECE = 1_024;

    void hold() {
        byte[] piece = new byte[PIECE];
        try {
            for (int came = in.read(piece); came >= 0; came = in.read(piece)) {
                device.hear(Arrays.copyOf(piece, came), this::reply);
            }
        } catch (IOException e) {
            LOG.debug("the line ended: {}", e.getMessage());
        }
        device.silence();
    }

    private void reply(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            LOG.debug("nobody listens: {}", e.getMessage());
        }
    }
}

package io.jiaohao.display.strip.driver;

import io.jiaohao.display.strip.dots.Page;
import io.jiaohao.display.strip.face.Flash;
import io.jiaohao.display.strip.face.Scene;
import io.jiaohao.display.strip.face.StripView.Kind;
import io.jiaohao.kit.wire.Wire;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;

/**
 * Cards of Onbon's BX-5K and BX-6K families, which write texts with fonts of their own and answer
 * each frame. Used by its line's thread.
 */
final class OnbonDriver implements StripDriver {
    private static final Charset CHARSET = Charset.forName("GBK");
    private static final int GROUP = 0xA0;
    private static final int ACK = 0;
    private static final int BUFFER = 256;
    private static final List<String> ERRORS = // by number
            List.of(
                    "no error",
                    "no such group",
                    "no such command",
                    "busy",
                    "memory is full",
                    "wrong checksum",
                    "no such file",
                    "flash cannot be used",
                    "download failed",
                    "wrong file name",
                    "wrong file type",
                    "wrong file checksum",
                    "font missing",
                    "wrong firmware",
                    "wrong date",
                    "the file is there already",
                    "wrong block number");

    private final OnbonSettings settings;
    private final Duration patience;

    OnbonDriver(OnbonSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    @Override
    public byte[] payload(StripTarget target, Scene scene) {
        Page page = scene.page();
        boolean moves = !page.fits(target.size());
        String text = settings.font() + colour(scene) + cardText(page.text());
        byte[] command =
                new OnbonArea(target.size(), settings.card(), moves)
                        .command(text.getBytes(CHARSET));
        return new OnbonFrame(target.address(), OnbonFrame.HOST, command).bytes();
    }

    /** The card reads {@code \n} as a new line, and has no way to write a backslash. */
    private static String cardText(String text) {
        return text.replace('\\', '/').replace("\n", "\\n");
    }

    private String colour(Scene scene) {
        if (!settings.colours()) {
            return "";
        }
        if (scene.flash() == Flash.INVERSE) {
            return "\\C1";
        }
        return scene.view().kind() == Kind.IDLE ? "\\C2" : "\\C3";
    }

    @Override
    public void show(Wire wire, StripTarget target, byte[] payload)
            throws IOException, TroubleException {
        wire.write(payload);
        OnbonReader reader = new OnbonReader();
        byte[] buffer = new byte[BUFFER];
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            for (OnbonFrame frame : reader.read(buffer, wire.read(buffer))) {
                if (answers(frame, target)) {
                    requireAck(frame.data());
                    return;
                }
            }
        }
        throw TroubleException.silence();
    }

    private static boolean answers(OnbonFrame frame, StripTarget target) {
        byte[] data = frame.data();
        return frame.to() == OnbonFrame.HOST
                && (target.address() == OnbonFrame.ANYBODY || frame.from() == target.address())
                && data.length >= 3
                && (data[0] & 0xFF) == GROUP;
    }

    private static void requireAck(byte[] data) throws TroubleException {
        if (data[1] == ACK) {
            return;
        }
        int error = data[2] & 0xFF;
        String meaning = error < ERRORS.size() ? ERRORS.get(error) : "unknown";
        throw TroubleException.refusal("error %d: %s".formatted(error, meaning));
    }
}

package io.jiaohao.kiosk.simulator;

import io.jiaohao.kiosk.printer.escpos.EscPosCommand;
import io.jiaohao.kiosk.printer.escpos.EscPosParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Sees real-time commands in the bytes as they come, in pictures too, as printers do. Used by one
 * thread.
 */
final class RealTimeWatch {
    private static final int LONGEST = 10;
    private static final int ASKS = 3;

    private final Deque<Byte> last = new ArrayDeque<>();

    /** The command that this byte completes. */
    Optional<EscPosCommand> add(byte next) {
        last.addLast(next);
        if (last.size() > LONGEST) {
            last.removeFirst();
        }
        return ending(ASKS)
                .filter(each -> !(each instanceof EscPosCommand.ClearBuffers))
                .or(() -> ending(LONGEST).filter(EscPosCommand.ClearBuffers.class::isInstance));
    }

    private Optional<EscPosCommand> ending(int length) {
        if (last.size() < length) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        int at = 0;
        for (Byte each : last.stream().skip(last.size() - (long) length).toList()) {
            bytes[at++] = each;
        }
        if (bytes[0] != 0x10) {
            return Optional.empty();
        }
        List<EscPosCommand> commands = EscPosParser.parse(bytes);
        return commands.size() == 1 && isRealTime(commands.get(0))
                ? Optional.of(commands.get(0))
                : Optional.empty();
    }

    static boolean isRealTime(EscPosCommand command) {
        return command instanceof EscPosCommand.StatusNow
                || command instanceof EscPosCommand.Recover
                || command instanceof EscPosCommand.ClearBuffers;
    }
}

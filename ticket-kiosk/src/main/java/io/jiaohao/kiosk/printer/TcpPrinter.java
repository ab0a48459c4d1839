package io.jiaohao.kiosk.printer;

import io.jiaohao.kiosk.printer.line.TcpLine;
import io.jiaohao.protocol.link.ServerAddress;

/** A printer on the network that takes raw bytes, as most do on port 9100. */
public record TcpPrinter(ServerAddress address, StatusMode status) implements Printer {
    @Override
    public PrinterDriver driver() {
        return new EscPosDriver("tcp:" + address, () -> TcpLine.open(address), status);
    }
}

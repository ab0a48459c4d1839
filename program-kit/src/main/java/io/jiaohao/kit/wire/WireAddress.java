package io.jiaohao.kit.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.jiaohao.protocol.link.ServerAddress;
import java.io.IOException;
import java.nio.file.Path;

/** Where a line is. */
public sealed interface WireAddress {
    /** A serial port of this PC, by the path of its device file. */
    record Serial(Path device) implements WireAddress {
        @Override
        public Wire open(PortSettings settings) throws IOException {
            return SerialWire.open(device.toAbsolutePath(), settings);
        }

        @Override
        public String toString() {
            return device.toString();
        }
    }

    /** A gateway that passes the bytes of its serial port on over TCP, as they are. */
    record Gateway(ServerAddress address) implements WireAddress {
        @Override
        public Wire open(PortSettings settings) throws IOException {
            return TcpWire.open(address);
        }

        @Override
        public String toString() {
            return TCP + address;
        }
    }

    /** How a gateway's address begins. */
    String TCP = "tcp:";

    /** From a path, or {@code tcp:HOST:PORT}. */
    @JsonCreator
    static WireAddress parse(String text) {
        return text.startsWith(TCP)
                ? new Gateway(ServerAddress.parse(text.substring(TCP.length())))
                : new Serial(Path.of(text));
    }

    /** Opens the line; fails when it is not there. */
    Wire open(PortSettings settings) throws IOException;
}

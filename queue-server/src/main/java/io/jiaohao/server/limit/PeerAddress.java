package io.jiaohao.server.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells peers apart by their address; the first half of an IPv6 one, for the rest is their own. */
public final class PeerAddress {
    private static final int NETWORK_BYTES = 8;

    private PeerAddress() {}

    /** The same for the same peer, whatever its port; empty when it is gone already. */
    public static String of(@Nullable SocketAddress remote) {
        return remote instanceof InetSocketAddress peer && peer.getAddress() != null
                ? of(peer.getAddress())
                : "";
    }

    /** The same for the same peer. */
    public static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(
                        address instanceof Inet6Address
                                ? Arrays.copyOf(bytes, NETWORK_BYTES)
                                : bytes);
    }
}

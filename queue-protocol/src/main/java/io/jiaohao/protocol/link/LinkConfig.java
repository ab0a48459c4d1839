package io.jiaohao.protocol.link;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.message.DeviceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a device is and where its servers are.
 *
 * @param servers tried in turn; any of them will do
 * @param language of the messages for people, a BCP 47 tag
 * @param tls null for plain text
 */
public record LinkConfig(
        List<ServerAddress> servers,
        String device,
        DeviceKind kind,
        String key,
        String language,
        @Nullable LinkTls tls) {
    private static final int PROTOCOL_VERSION = 1;

    /** In plain text. */
    public LinkConfig(
            List<ServerAddress> servers,
            String device,
            DeviceKind kind,
            String key,
            String language) {
        this(servers, device, kind, key, language, null);
    }

    public LinkConfig {
        servers = List.copyOf(servers);
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one server, but there was none");
        }
    }

    /** What {@code session.open} says of the device. */
    ObjectNode openParams() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("protocol", PROTOCOL_VERSION)
                .put("device", device)
                .put("kind", kind.word())
                .put("key", key)
                .put("language", language);
    }

    @Override
    public String toString() {
        return "LinkConfig[device=%s, kind=%s, servers=%s]".formatted(device, kind, servers);
    }
}

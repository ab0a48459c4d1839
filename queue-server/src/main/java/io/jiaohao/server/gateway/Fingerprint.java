package io.jiaohao.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jiaohao.protocol.rpc.RpcMessage;
import io.jiaohao.server.domain.state.HolderId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short name of what a request asks: equal for equal method and parameters, in whatever order the
 * keys stand. It is kept in the journal, so a person goes into it by the random id alone: a hash of
 * papers could be guessed, and so could one of a pin, which is left out.
 */
final class Fingerprint {
    private static final int BYTES = 12;
    private static final String HOLDER = "holder";
    private static final String PIN = "pin";

    private Fingerprint() {}

    /**
     * @param holder who the request's papers belong to; null when it has none
     */
    static String of(RpcMessage.Request request, @Nullable HolderId holder) {
        ObjectNode params = request.params().deepCopy();
        if (params.has(HOLDER)) {
            params.put(HOLDER, holder == null ? "" : holder.value());
        }
        params.remove(PIN);
        String canonical = request.method() + sorted(params);
        byte[] digest = sha256(canonical.getBytes(StandardCharsets.UTF_8));
        byte[] kept = Arrays.copyOf(digest, BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(kept);
    }

    private static String sorted(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node.toString();
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        StringBuilder text = new StringBuilder("{");
        names.forEach(
                name ->
                        text.append(TextNode.valueOf(name))
                                .append(':')
                                .append(sorted(object.get(name)))
                                .append(','));
        return text.append('}').toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected this JDK to know SHA-256", e);
        }
    }
}

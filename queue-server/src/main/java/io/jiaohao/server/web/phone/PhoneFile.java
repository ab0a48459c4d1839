package io.jiaohao.server.web.phone;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/**
 * The page's style or script. It carries its version in the address, so that a browser keeps it
 * until it changes. Any thread.
 */
record PhoneFile(String type, Buffer plain, Buffer packed) implements Handler<RoutingContext> {
    static PhoneFile read(Vertx vertx, String name, String type) {
        Buffer plain = vertx.fileSystem().readFileBlocking("phone/" + name);
        return new PhoneFile(type, plain, Gzip.packed(plain));
    }

    @Override
    public void handle(RoutingContext context) {
        context.response()
                .putHeader("content-type", type + "; charset=utf-8")
                .putHeader("cache-control", "public, max-age=604800")
                .putHeader("x-content-type-options", "nosniff");
        Gzip.end(context, plain, packed);
    }
}

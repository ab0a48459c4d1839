package io.jiaohao.server.web;

import io.vertx.ext.web.Router;

/** A part of the site, with addresses of its own. */
public interface WebPart {
    /** Adds its routes, once, before the server listens. */
    void mount(Router router);
}

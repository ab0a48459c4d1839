package io.jiaohao.server.web.access;

import io.vertx.ext.web.handler.SecurityPolicyHandler;

/**
 * Stands at the beginning of a route: what reads the body may come after it, which Vert.x checks.
 */
public interface Guard extends SecurityPolicyHandler {}

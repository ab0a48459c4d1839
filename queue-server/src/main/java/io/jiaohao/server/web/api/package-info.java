/**
 * The API for other systems, {@code /api/v1}: its document is {@code resources/api/openapi.yaml}.
 */
@NullMarked
package io.jiaohao.server.web.api;

import org.jspecify.annotations.NullMarked;

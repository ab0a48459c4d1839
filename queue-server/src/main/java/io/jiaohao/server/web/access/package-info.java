/** Who is at the browser: sign-in, session, permission. */
@NullMarked
package io.jiaohao.server.web.access;

import org.jspecify.annotations.NullMarked;

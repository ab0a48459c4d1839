/** The supervisor's pages: the hall as it is now, what needs action, and orders to it. */
@NullMarked
package io.jiaohao.server.web.board;

import org.jspecify.annotations.NullMarked;

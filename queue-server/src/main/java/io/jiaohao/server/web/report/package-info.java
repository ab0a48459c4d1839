/** The page of a day's or a longer time's figures, and their export. */
@NullMarked
package io.jiaohao.server.web.report;

import org.jspecify.annotations.NullMarked;

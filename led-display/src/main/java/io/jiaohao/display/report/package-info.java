/** What this display tells the hall of its own parts. */
@NullMarked
package io.jiaohao.display.report;

import org.jspecify.annotations.NullMarked;

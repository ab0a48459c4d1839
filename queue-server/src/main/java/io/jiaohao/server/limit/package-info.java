/** What keeps those off who guess, or ask too often. */
@NullMarked
package io.jiaohao.server.limit;

import org.jspecify.annotations.NullMarked;

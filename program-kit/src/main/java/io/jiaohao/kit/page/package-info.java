/** The page server: static files, the page's state as an event stream, actions. */
@NullMarked
package io.jiaohao.kit.page;

import org.jspecify.annotations.NullMarked;

/**
 * The call terminal: a clerk's buttons become requests over the link, the hall's mirror becomes the
 * picture on the clerk's page.
 */
@NullMarked
package io.jiaohao.terminal;

import org.jspecify.annotations.NullMarked;

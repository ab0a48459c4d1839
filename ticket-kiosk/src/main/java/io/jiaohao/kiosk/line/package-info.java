/**
 * The kiosk's one line to its server: who listens to it, and what it tells of the kiosk's parts.
 */
@NullMarked
package io.jiaohao.kiosk.line;

import org.jspecify.annotations.NullMarked;

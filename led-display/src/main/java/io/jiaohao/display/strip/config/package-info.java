/** {@code strips} of display.yaml, and {@code --led}. */
@NullMarked
package io.jiaohao.display.strip.config;

import org.jspecify.annotations.NullMarked;

/**
 * Texts as dots: fonts, typesetting and pictures of LED strips. Pure; knows no hall and no line.
 */
@NullMarked
package io.jiaohao.display.strip.dots;

import org.jspecify.annotations.NullMarked;

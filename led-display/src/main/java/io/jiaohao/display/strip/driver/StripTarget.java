package io.jiaohao.display.strip.driver;

import io.jiaohao.display.strip.dots.StripSize;

/**
 * One strip on its line.
 *
 * @param address as its kind counts them
 */
public record StripTarget(int address, StripSize size) {}

package io.jiaohao.terminal.pad.frame;

/**
 * What of a family's frames a profile may choose.
 *
 * @param sum whether a frame with a wrong sum is dropped
 * @param longest the greatest length that a frame may say
 * @param echo whether each frame of a pad is answered at once, as the family does it
 */
public record FrameRules(boolean sum, int longest, boolean echo) {}

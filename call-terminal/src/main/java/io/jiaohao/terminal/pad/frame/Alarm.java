package io.jiaohao.terminal.pad.frame;

/**
 * The frame that makes a pad beep.
 *
 * @param slot which of the frames that show something it stands for as well; -1 for none
 */
public record Alarm(Frame frame, int slot) {}

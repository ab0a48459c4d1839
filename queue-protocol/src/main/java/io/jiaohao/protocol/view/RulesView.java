package io.jiaohao.protocol.view;

/**
 * The rules of a hall that a device needs to know.
 *
 * @param nextWhileCalled finish, absent or refuse: what "next" does to a called ticket
 * @param recalls how often a ticket may be recalled
 * @param recallInterval seconds between recalls after the first
 * @param absentAfterCalls calls before a ticket may be marked absent without a reason
 * @param absentAfter seconds since the first call before that
 * @param undoWithin seconds in which an action can be taken back
 */
public record RulesView(
        String nextWhileCalled,
        int recalls,
        long recallInterval,
        int absentAfterCalls,
        long absentAfter,
        long undoWithin) {}

package io.jiaohao.protocol.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a hall that a device needs to know.
 *
 * @param nextWhileCalled finish, absent or refuse: what "next" does to a called ticket
 * @param recalls how often a ticket may be recalled
 * @param recallInterval seconds between recalls after the first
 * @param absentAfterCalls calls before a ticket may be marked absent without a reason
 * @param absentAfter seconds since the first call before that
 * @param undoWithin seconds in which an action can be taken back
 * @param callBackWithin seconds in which a finished visitor can be called back; null from a server
 *     that does not tell
 * @param mayReorder ids of the clerks who may change the order of a line; null from a server that
 *     does not tell
 */
public record RulesView(
        String nextWhileCalled,
        int recalls,
        long recallInterval,
        int absentAfterCalls,
        long absentAfter,
        long undoWithin,
        @Nullable Long callBackWithin,
        @Nullable List<String> mayReorder) {}

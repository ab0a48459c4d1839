package io.jiaohao.server.domain.command;

/** What those who watch over a hall may have done in it, each as one of {@link Ordered}. */
public sealed interface Supervised extends HallCommand
        permits AcknowledgeAlert,
                HelpAtCounter,
                MoveWaiting,
                PublishNotice,
                ResumeHall,
                ResumeTaking,
                StopHall,
                StopTaking,
                WithdrawNotice {
    /** What it is done to, for the audit: ids, separated by commas. */
    String subject();

    /** Whether the audit asks why (DOMAIN Q11). */
    default boolean needsReason() {
        return true;
    }
}

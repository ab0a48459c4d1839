package io.jiaohao.server.domain.state;

/** A name of something, as its own type, so that a counter is never taken for a queue. */
public sealed interface Id
        permits CallId,
                ClerkId,
                CounterId,
                DeviceId,
                HallId,
                HallZoneId,
                HolderId,
                LaneId,
                MatterId,
                NoticeId,
                PauseReasonId,
                PersonId,
                QueueId,
                TicketId,
                TicketNumber {
    String value();
}

package io.jiaohao.server.domain.event;

import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/** A fact about a hall. Only facts change a hall, and the same facts give the same hall. */
public sealed interface HallEvent
        permits AlertAcknowledged,
                AlertCleared,
                AlertEased,
                AlertRaised,
                AlertReturned,
                CounterClosed,
                CounterHelping,
                CounterOffered,
                CounterOpened,
                CounterPaused,
                CounterResumed,
                DayEnded,
                DayStarted,
                DevicesSeen,
                HallConfigured,
                HallResumed,
                HallStopped,
                HelpOrdered,
                NoticePublished,
                NoticeWithdrawn,
                NumbersLeased,
                OpeningChanged,
                PersonActed,
                QueuesMerged,
                TakingResumed,
                TakingStopped,
                TicketAbsent,
                TicketCalled,
                TicketCancelled,
                TicketDeferred,
                TicketExpired,
                TicketFinished,
                TicketForfeited,
                TicketHeld,
                TicketMerged,
                TicketMoved,
                TicketNoted,
                TicketRated,
                TicketReprinted,
                TicketReturned,
                TicketStarted,
                TicketTaken,
                TicketUndone,
                TicketVoided,
                TicketWalkedIn {

    /** When it happened, by the clock of the server that was asked. */
    Instant at();

    /** The hall after it. */
    Hall applyTo(Hall hall);

    /** Whether devices are told: only then is it counted by {@code seq}. */
    default boolean shown() {
        return true;
    }

    /** The hall after it, counted. */
    default Hall fold(Hall hall) {
        Hall after = applyTo(hall);
        return shown() ? after.counted() : after;
    }
}

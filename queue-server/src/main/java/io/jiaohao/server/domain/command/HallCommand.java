package io.jiaohao.server.domain.command;

import io.jiaohao.server.domain.state.Hall;
import java.time.Instant;

/** Something asked of a hall: by a device, or by the server when time has passed. */
public sealed interface HallCommand
        permits CancelTicket,
                CheckInTicket,
                ConfigureHall,
                CounterCommand,
                DeferTicket,
                LeaseNumbers,
                MergeTickets,
                OpenCounter,
                Ordered,
                PassTime,
                RateTicket,
                ReprintTicket,
                Supervised,
                TakeTicket,
                VoidTicket,
                WatchDevices {
    /** When it was asked, by the server's clock. */
    Instant at();

    /** Decides against the hall as it is; changes nothing. */
    Decision decide(Hall hall);
}

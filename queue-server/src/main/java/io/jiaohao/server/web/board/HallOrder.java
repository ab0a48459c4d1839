package io.jiaohao.server.web.board;

import io.jiaohao.server.domain.command.AcknowledgeAlert;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.HelpAtCounter;
import io.jiaohao.server.domain.command.MoveWaiting;
import io.jiaohao.server.domain.command.PublishNotice;
import io.jiaohao.server.domain.command.ResumeHall;
import io.jiaohao.server.domain.command.ResumeTaking;
import io.jiaohao.server.domain.command.StopHall;
import io.jiaohao.server.domain.command.StopTaking;
import io.jiaohao.server.domain.command.WithdrawNotice;
import io.jiaohao.server.domain.state.CounterId;
import io.jiaohao.server.domain.state.HallZoneId;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.Notice;
import io.jiaohao.server.domain.state.NoticeId;
import io.jiaohao.server.domain.state.QueueId;
import io.jiaohao.server.people.Permission;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The orders that a page may give to a hall, by name: who may, and what each is in the domain. */
enum HallOrder {
    HELP(Permission.OPEN_COUNTER) {
        @Override
        HallCommand read(OrderReader input, Instant at) {
            return new HelpAtCounter(
                    new CounterId(input.text("counter")), new QueueId(input.text("queue")), at);
        }
    },
    MOVE(Permission.MOVE_TICKETS) {
        @Override
        HallCommand read(OrderReader input, Instant at) {
            return new MoveWaiting(
                    new QueueId(input.text("from")),
                    new QueueId(input.text("to")),
                    input.number("count"),
                    at);
        }
    },
    STOP_TAKING(Permission.STOP_TAKING) {
        @Override
        HallCommand read(OrderReader input, Instant at) {
            return new StopTaking(matters(input), input.words("text"), at);
        }
    },
    RESUME_TAKING(Permission.STOP_TAKING) {
        @Override
        HallCommand read(OrderReader input, Instant at) {
            return new ResumeTaking(matters(input), at);
        }
    },
    PUBLISH(Permission.PUBLISH_NOTICE) {
        @Override
        HallCommand read(OrderReader input, Instant at) {
            return new PublishNotice(
                    new Notice(
                            new NoticeId("n" + UUID.randomUUID()),
                            input.words("text"),
                            at,
                            input.moment("until"),
                            input.texts("zones").stream().map(HallZoneId::new).toList()),
                    at);
        }
    },
    WITHDRAW(Permission.PUBLISH_NOTICE) {
        @Override
        HallCommand read(OrderReader input, Instant at) {
            return new WithdrawNotice(new NoticeId(input.text("notice")), at);
        }
    },
    STOP(Permission.STOP_HALL) {
        @Override
        HallCommand read(OrderReader input, Instant at) {
            return new StopHall(input.words("text"), at);
        }
    },
    RESUME(Permission.STOP_HALL) {
        @Override
        HallCommand read(OrderReader input, Instant at) {
            return new ResumeHall(at);
        }
    },
    ACKNOWLEDGE(Permission.ACKNOWLEDGE) {
        @Override
        HallCommand read(OrderReader input, Instant at) {
            return new AcknowledgeAlert(input.text("alert"), at);
        }
    };

    private final Permission permission;

    HallOrder(Permission permission) {
        this.permission = permission;
    }

    Permission permission() {
        return permission;
    }

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the page sent as a command of that moment; wrong input is an exception. */
    abstract HallCommand read(OrderReader input, Instant at);

    private static Set<MatterId> matters(OrderReader input) {
        return input.texts("matters").stream().map(MatterId::new).collect(Collectors.toSet());
    }
}

package io.jiaohao.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.Seen;
import io.jiaohao.server.domain.command.StartService;
import io.jiaohao.server.domain.command.StartService.Card;
import io.jiaohao.server.domain.command.StartService.IdCheck;
import io.jiaohao.server.domain.command.TakeTicket;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HolderId;
import io.jiaohao.server.journal.KnownHolder;
import io.jiaohao.server.scenario.TestHall;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a request says of the person before the device (T4, T9). */
class PersonReadingsTest {
    private static final Params.HolderParams CARD =
            new Params.HolderParams("110101199003078515", null, null);
    private static final Params.HolderParams PHONE =
            new Params.HolderParams(null, "13800138000", null);

    private static CommandReader reader(DeviceKind kind, @Nullable HolderId holder) {
        Identity who = new Identity(TestHall.HALL, new DeviceId("device-1"), kind, "en");
        return new CommandReader(
                who,
                TestHall.NINE,
                "token",
                holder == null ? null : new KnownHolder(holder, false));
    }

    private static TakeTicket take(DeviceKind kind) {
        return (TakeTicket)
                reader(kind, null)
                        .read(new Params.TakeTicket("passport", null, null, null, null, null, "r"));
    }

    @Test
    void shouldT4TakeATerminalsNumberAsAGuides() {
        assertEquals(true, take(DeviceKind.TERMINAL).guided());
        assertEquals(false, take(DeviceKind.KIOSK).guided());
    }

    private static IdCheck check(
            @Nullable Boolean idChecked,
            Params.@Nullable HolderParams holder,
            @Nullable HolderId known) {
        Params.StartTicket start = new Params.StartTicket(idChecked, holder, Seen.UNSAID, "r");
        return ((StartService) reader(DeviceKind.TERMINAL, known).read(start)).idCheck();
    }

    @Test
    void shouldT9TakeTheClerksWord() {
        assertEquals(new IdCheck(true, null), check(true, null, null));
        assertEquals(new IdCheck(false, null), check(false, null, null));
        assertEquals(new IdCheck(false, null), check(null, null, null));
    }

    @Test
    void shouldT9KnowWhoseCardWasRead() {
        assertEquals(
                new IdCheck(false, new Card(TestHall.ALICE)), check(null, CARD, TestHall.ALICE));
    }

    @Test
    void shouldT9KeepACardOfAStrangerApartFromNone() {
        assertEquals(new IdCheck(false, new Card(null)), check(null, CARD, null));
    }

    @Test
    void shouldT9NotTakeAPhoneNumberForAnIdCard() {
        assertEquals(new IdCheck(false, null), check(null, PHONE, null));
    }
}

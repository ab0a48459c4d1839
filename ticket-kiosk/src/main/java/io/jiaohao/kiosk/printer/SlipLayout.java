package io.jiaohao.kiosk.printer;

import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.protocol.view.TicketView;
import java.util.List;
import java.util.Map;

/** Lays a ticket out on 80 mm paper, 48 characters wide (rule T6 says what it holds). Stateless. */
public final class SlipLayout {
    private static final int CHARACTERS_PER_LINE = 48;
    private static final int LARGEST_NUMBER = 6;
    private static final int QR_DOTS = 6;
    private static final int MOST_WINDOWS = 12;
    private static final int MOST_MATERIALS = 6;

    private SlipLayout() {}

    /** The bytes for the printer. */
    public static byte[] encode(TicketSlip slip) {
        SlipWords words = new SlipWords(slip.language(), slip.hall().timezone());
        EscPos out = new EscPos().init().centre();
        head(out, slip, words);
        out.feed(1).left();
        waiting(out, slip, words);
        materials(out, slip, words);
        foot(out, slip, words);
        return out.feed(2).cut().toBytes();
    }

    private static void head(EscPos out, TicketSlip slip, SlipWords words) {
        String number = slip.ticket().number();
        int scale = Math.max(3, Math.min(LARGEST_NUMBER, CHARACTERS_PER_LINE / number.length()));
        out.bold(true).line(LocalText.in(slip.language(), slip.hall().name())).feed(1);
        out.size(scale, scale).line(number).size(1, 1).bold(false).feed(1);
        if (slip.offline()) {
            out.bold(true).size(2, 2).line(words.word("offline")).size(1, 1).bold(false);
        }
        if (slip.matter() != null) {
            out.size(2, 2).line(LocalText.in(slip.language(), slip.matter().name())).size(1, 1);
        }
    }

    private static void waiting(EscPos out, TicketSlip slip, SlipWords words) {
        if (slip.offline()) {
            out.line(words.word("offline-place"));
        }
        expectation(out, slip.ticket(), words);
        Place place = slip.place();
        if (!place.zones().isEmpty()) {
            out.line(words.zones(place));
        }
        if (!place.windows().isEmpty() && place.windows().size() <= MOST_WINDOWS) {
            out.line(words.windows(place.windows()));
        }
    }

    private static void expectation(EscPos out, TicketView ticket, SlipWords words) {
        Integer ahead = ticket.ahead();
        Long low = ticket.estimate();
        Long high = ticket.estimateHigh();
        if (high != null && high == 0) {
            out.line(words.word("no-wait"));
            return;
        }
        if (ahead != null) {
            out.line(words.ahead(ahead));
        }
        if (low != null && high != null && high > 0) {
            out.line(words.range(low, high, ticket.takenAt()));
        }
    }

    private static void materials(EscPos out, TicketSlip slip, SlipWords words) {
        MatterView matter = slip.matter();
        List<Map<String, String>> needed = matter == null ? null : matter.materials();
        if (needed == null || needed.isEmpty()) {
            return;
        }
        out.feed(1).line(words.word("materials"));
        needed.stream()
                .limit(MOST_MATERIALS)
                .forEach(each -> out.line("- " + LocalText.in(slip.language(), each)));
    }

    private static void foot(EscPos out, TicketSlip slip, SlipWords words) {
        out.feed(1);
        if (slip.ticket().link() != null) {
            out.centre().qr(slip.ticket().link(), QR_DOTS, EscPos.Correction.M);
            out.line(words.word("scan")).feed(1).left();
        }
        out.line(words.word("missed"));
        out.line(words.takenAt(slip.ticket().takenAt()));
        out.line(words.word("valid"));
    }
}

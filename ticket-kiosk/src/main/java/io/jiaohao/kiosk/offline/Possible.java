package io.jiaohao.kiosk.offline;

import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.HoursView;
import io.jiaohao.protocol.view.MatterView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * For what a number can be given at one moment without asking anybody.
 *
 * @param date whose opening hours the hall has; another day's are not known
 * @param now by the server's clock, in whatever zone
 */
record Possible(HallView hall, LocalDate date, Ledger ledger, OffsetDateTime now) {
    /** The matters of which a number can be given. */
    Set<String> matters() {
        Set<String> possible = new TreeSet<>();
        for (MatterView matter : hall.matters()) {
            if (block(matter).isPresent()) {
                possible.add(matter.id());
            }
        }
        return possible;
    }

    Optional<MatterView> matter(String id) {
        return hall.matters().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * From where a number for this matter comes. None where the hall was stopped, outside the
     * matter's hours, and for a matter that asks who the visitor is: whether this one may take
     * another number (DOMAIN T3, T4) is known to the server alone.
     */
    Optional<Block> block(MatterView matter) {
        boolean may = !hall.state().equals("stopped") && matter.identity() == null;
        return may && isOpen(matter) ? ledger.block(matter.queue(), now) : Optional.empty();
    }

    private boolean isOpen(MatterView matter) {
        ZonedDateTime local = now.atZoneSameInstant(ZoneId.of(hall.timezone()));
        String clock = "%02d:%02d".formatted(local.getHour(), local.getMinute());
        return local.toLocalDate().equals(date)
                && matter.hours().stream().anyMatch(hours -> isWithin(hours, clock));
    }

    /** Both have two digits for each part, so that they compare as texts. */
    private static boolean isWithin(HoursView hours, String clock) {
        return clock.compareTo(hours.from()) >= 0 && clock.compareTo(hours.to()) < 0;
    }
}

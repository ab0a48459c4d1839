package io.jiaohao.display.screen;

import io.jiaohao.protocol.view.HoursView;
import io.jiaohao.protocol.view.MatterView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When tickets are issued today for anything at all: the matters' hours, joined. */
final class OpeningHours {
    private OpeningHours() {}

    static List<HoursView> today(List<MatterView> matters) {
        List<HoursView> sorted =
                matters.stream()
                        .flatMap(matter -> matter.hours().stream())
                        .distinct()
                        .sorted(Comparator.comparing(HoursView::from))
                        .toList();
        List<HoursView> joined = new ArrayList<>();
        for (HoursView next : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && next.from().compareTo(joined.get(last).to()) <= 0) {
                joined.set(last, union(joined.get(last), next));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    private static HoursView union(HoursView left, HoursView right) {
        String to = left.to().compareTo(right.to()) >= 0 ? left.to() : right.to();
        return new HoursView(left.from(), to);
    }
}

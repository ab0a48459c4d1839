package io.jiaohao.server.config;

import static io.jiaohao.server.config.HallCheck.orEmpty;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that every text of a hall's file is there in the hall's own language. */
record TextCheck(HallFile hall, Mistakes mistakes) {
    void check() {
        own("name", hall.name());
        own("stopped", hall.stopped());
        own("when-full", hall.whenFull());
        named("zones", hall.zones());
        for (int i = 0; i < hall.allLanes().size(); i++) {
            own("lanes[%d].name".formatted(i), hall.allLanes().get(i).name());
        }
        named("pause-reasons", hall.pauseReasons());
        for (int i = 0; i < hall.queues().size(); i++) {
            own("queues[%d].name".formatted(i), hall.queues().get(i).name());
        }
        for (int i = 0; i < hall.matters().size(); i++) {
            matter("matters[%d].".formatted(i), hall.matters().get(i));
        }
        dates();
    }

    private void matter(String key, HallFile.Matter matter) {
        own(key + "name", matter.name());
        own(key + "department", matter.department());
        own(key + "when-full", matter.whenFull());
        List<Map<String, String>> materials = orEmpty(matter.materials());
        for (int i = 0; i < materials.size(); i++) {
            own(key + "materials[%d]".formatted(i), materials.get(i));
        }
    }

    private void dates() {
        List<DatesFile.Holiday> holidays = orEmpty(hall.holidays());
        for (int i = 0; i < holidays.size(); i++) {
            own("holidays[%d].name".formatted(i), holidays.get(i).name());
        }
        List<DatesFile.SpecialDay> days = orEmpty(hall.specialDays());
        for (int i = 0; i < days.size(); i++) {
            own("special-days[%d].name".formatted(i), days.get(i).name());
        }
    }

    private void named(String key, List<HallFile.Named> items) {
        for (int i = 0; i < items.size(); i++) {
            own("%s[%d].name".formatted(key, i), items.get(i).name());
        }
    }

    private void own(String key, @Nullable Map<String, String> text) {
        String language = hall.languages().get(0);
        String words = text == null ? null : text.get(language);
        if (text != null && (words == null || words.isBlank())) {
            mistakes.report(key, "has no text in %s, the hall's own language", language);
        }
    }
}

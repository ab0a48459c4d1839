package io.jiaohao.server.config;

import static io.jiaohao.server.config.PrefixCheck.orNone;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds prefixes that are taken for one another by ear or by eye in one zone (DOMAIN N5). */
record PrefixAdvice(HallFile hall, Mistakes advice) {
    private static final List<String> SOUND_ALIKE = List.of("BCDEGPTVZ", "MN", "FSX", "AHJK");
    private static final List<String> LOOK_ALIKE = List.of("UVW", "DOQ", "EF");

    void advise() {
        for (int i = 0; i < hall.queues().size(); i++) {
            String prefix = orNone(hall.queues().get(i).prefix());
            Set<String> zones = zones(hall.queues().get(i));
            for (int j = 0; j < i; j++) {
                HallFile.Queue other = hall.queues().get(j);
                Set<String> both = zones(other);
                both.retainAll(zones);
                String how = how(prefix, orNone(other.prefix()));
                if (!how.isEmpty() && !both.isEmpty()) {
                    advice.report(
                            "queues[%d].prefix".formatted(i),
                            "\"%s\" %s \"%s\" of queue \"%s\", and both are called in zone \"%s\"",
                            prefix,
                            how,
                            orNone(other.prefix()),
                            other.id(),
                            both.iterator().next());
                }
            }
        }
    }

    private Set<String> zones(HallFile.Queue queue) {
        return hall.counters().stream()
                .filter(
                        counter ->
                                counter.queues().stream()
                                        .anyMatch(each -> each.queue().equals(queue.id())))
                .map(CounterFile::zone)
                .collect(Collectors.toSet());
    }

    /** How two prefixes are alike; empty when they are not. */
    private static String how(String one, String other) {
        if (alike(one, other, SOUND_ALIKE)) {
            return "sounds like";
        }
        return alike(one, other, LOOK_ALIKE) ? "looks like" : "";
    }

    /** Letter by letter: one clear letter tells two prefixes apart. */
    private static boolean alike(String one, String other, List<String> families) {
        if (one.length() != other.length() || one.isEmpty()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            char mine = one.charAt(i);
            char theirs = other.charAt(i);
            boolean confused =
                    families.stream()
                            .anyMatch(each -> each.indexOf(mine) >= 0 && each.indexOf(theirs) >= 0);
            if (mine != theirs && !confused) {
                return false;
            }
        }
        return true;
    }
}

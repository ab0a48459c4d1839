package io.jiaohao.server.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Those who follow one hall, by the loop they live on: each loop is woken once for all of its
 * followers, not once for each. Confined to the feed's context.
 */
final class Followers {
    private final Set<Follower> all = new LinkedHashSet<>();
    private @Nullable Map<Executor, List<Follower>> byLoop; // made when needed; null after a change

    void add(Follower follower) {
        all.add(follower);
        byLoop = null;
    }

    void remove(Follower follower) {
        all.remove(follower);
        byLoop = null;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Does something with each, on its own loop, after what its loop was given before. */
    void tell(Consumer<Follower> telling) {
        loops().forEach((loop, crowd) -> loop.execute(() -> crowd.forEach(telling)));
    }

    /** The lists are read by the loops: they never change. */
    private Map<Executor, List<Follower>> loops() {
        Map<Executor, List<Follower>> known = byLoop;
        if (known == null) {
            Map<Executor, List<Follower>> made = new HashMap<>();
            all.forEach(
                    each -> made.computeIfAbsent(each.loop(), none -> new ArrayList<>()).add(each));
            made.replaceAll((loop, crowd) -> List.copyOf(crowd));
            byLoop = made;
            known = made;
        }
        return known;
    }
}

package io.jiaohao.systemtests;

import static io.jiaohao.systemtests.TouchScreen.HOME;
import static io.jiaohao.systemtests.TouchScreen.OFFLINE;
import static io.jiaohao.systemtests.TouchScreen.PRINTING;
import static io.jiaohao.systemtests.TouchScreen.REFUSED;
import static io.jiaohao.systemtests.TouchScreen.RESULT;

import io.jiaohao.systemtests.AwayOrders.Step;
import io.jiaohao.systemtests.AwayOrders.Thing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One kiosk whose printer, server and page are taken away and given back while visitors touch.
 * Remembers what visitors saw and what was printed. Used by one thread.
 */
final class TakenAway implements AutoCloseable {
    private static final String MATTER = "advice";
    private static final String TILE =
            "groups: [{id: advice, name: {zh-CN: 咨询, en: Advice}, matters: [advice]}]";

    private static final int WIDTH = 540; // half of the usual screen: it is drawn without a GPU

    /** What an unclaimed number waits for until it is void, and a little more. */
    private static final Patience REST = Patience.of(Duration.ofSeconds(25));

    private final Cable cable;
    private final boolean ownNumbers;
    private final TouchKiosk kiosk;
    private final TouchScreen screen;
    private final Set<Thing> gone = EnumSet.noneOf(Thing.class);
    private final List<String> shown = new ArrayList<>();
    private final Map<String, List<Long>> took = new TreeMap<>(); // nanoseconds, by step
    private int touches;
    private int confirmed; // numbers that the program knew to be seen, before the last touch
    private boolean waits; // a visitor has touched and has not seen a number yet

    TakenAway(Path folder, String device, Cable cable, boolean ownNumbers, String... more) {
        this.cable = cable;
        this.ownNumbers = ownNumbers;
        List<String> lines = new ArrayList<>(List.of(TILE));
        lines.addAll(List.of(more));
        this.kiosk = new TouchKiosk(folder, device, cable.address(), lines.toArray(String[]::new));
        this.screen = new TouchScreen(kiosk.http("/"), WIDTH);
        kiosk.awaitConnected();
        if (ownNumbers) {
            kiosk.awaitHeld("desk", 1);
        }
        screen.await(Set.of(HOME));
    }

    /** Before each step a visitor touches, where the page lets one; nobody waits for the answer. */
    void play(List<Step> order) {
        for (Step step : order) {
            touch();
            long began = System.nanoTime();
            turn(step);
            look(step, began);
        }
        settle();
    }

    private void touch() {
        if (!gone.contains(Thing.PAGE) && !waits && screen.where().equals(HOME)) {
            confirmed = screen.confirmed();
            screen.touch(MATTER);
            touches++;
            waits = true;
        }
    }

    private void turn(Step step) {
        if (step.away()) {
            gone.add(step.thing());
        } else {
            gone.remove(step.thing());
        }
        switch (step.thing()) {
            case PRINTER -> turn(step.away(), kiosk.tray()::takeAway, kiosk.tray()::giveBack);
            case SERVER -> turn(step.away(), cable::pull, cable::plugIn);
            case PAD -> throw new AssertionError("a kiosk has none");
            case PAGE -> turn(step.away(), screen::takeAway, screen::giveBack);
        }
    }

    private static void turn(boolean away, Runnable takeAway, Runnable giveBack) {
        (away ? takeAway : giveBack).run();
    }

    /** Sees the right page, and how long it took. */
    private void look(Step step, long began) {
        if (gone.contains(Thing.PAGE)) {
            return;
        }
        boolean back = step.thing() == Thing.PAGE;
        String page = screen.await(back ? pagesThatComeBack() : rightPages());
        took.computeIfAbsent(step + (waits ? ", visitor waits" : ""), any -> new ArrayList<>())
                .add(System.nanoTime() - began);
        visitorSees(page);
    }

    private Set<String> rightPages() {
        boolean server = !gone.contains(Thing.SERVER);
        if (!waits) {
            return server || ownNumbers ? Set.of(HOME) : Set.of(OFFLINE);
        }
        return server ? Set.of(RESULT, REFUSED) : Set.of(RESULT, PRINTING, OFFLINE, HOME, REFUSED);
    }

    /**
     * A page goes on with its visitor, unless it was taken away before it could tell of the touch.
     */
    private Set<String> pagesThatComeBack() {
        Set<String> pages = new HashSet<>(rightPages());
        if (waits) {
            pages.addAll(Set.of(PRINTING, HOME));
        }
        return pages;
    }

    /** With a number the visitor leaves; who was sent away leaves too. */
    private void visitorSees(String page) {
        if (!waits || page.equals(PRINTING)) {
            return;
        }
        if (page.equals(RESULT)) {
            shown.add(screen.number(confirmed));
        }
        waits = false;
        screen.nextVisitor();
        screen.await(rightPages());
    }

    /** Everything is there again: nobody waits any longer. */
    private void settle() {
        if (waits) {
            visitorSees(screen.await(Set.of(RESULT, REFUSED)));
        }
    }

    void awaitRest() {
        kiosk.awaitRest(REST);
    }

    int touches() {
        return touches;
    }

    /** Numbers that visitors saw, and had time to. */
    List<String> shown() {
        return shown;
    }

    /** Numbers that were on the page, if only for a moment. */
    List<String> glimpsed() {
        return screen.seen();
    }

    List<String> printed() {
        return kiosk.tray().numbers();
    }

    Map<String, List<Long>> took() {
        return took;
    }

    @Override
    public void close() {
        screen.close();
        kiosk.close();
        cable.close();
    }
}

package io.jiaohao.display.strip.face;

import io.jiaohao.display.hall.HallSlice;
import io.jiaohao.display.strip.dots.Page;
import io.jiaohao.display.strip.dots.StripSize;
import io.jiaohao.display.strip.face.StripStage.Turn;
import java.time.Duration;
import java.util.List;

/**
 * One strip: hears of the hall, and says what there is to show now. Safe for any thread: the hall
 * comes on the link's, the line that shows it has its own.
 */
public final class Strip {
    private static final Duration PAGE = Duration.ofSeconds(3);

    private final StripSubject subject;
    private final StripSize size;
    private final StripViews views;
    private final Faces faces;
    private final StripStage stage = new StripStage();
    private List<Page> pages = List.of();
    private long pagesSince; // when the first of them was shown

    /**
     * @param language of its texts, a tag
     * @param name said while it is idle; empty for the queue's or the hall's
     */
    public Strip(StripSubject subject, StripSize size, String language, String name) {
        this.subject = subject;
        this.size = size;
        this.views = new StripViews(language, name);
        this.faces = new Faces(size, language, subject.counter() != null);
    }

    public StripSubject subject() {
        return subject;
    }

    public StripSize size() {
        return size;
    }

    /** The hall has changed. */
    public synchronized void hallIs(HallSlice hall) {
        stage.hallIs(views.of(hall, subject), subject.calls(hall), hall.serverTime());
    }

    /** The server is away for long. */
    public synchronized void offline() {
        stage.offline();
    }

    /** Its device cannot be reached. */
    public synchronized void cut() {
        stage.cut();
    }

    /** Its device is there, and shows nothing of ours yet. */
    public synchronized void joined() {
        stage.joined();
    }

    /** Its device shows that. */
    public synchronized void shown(Scene scene, long now) {
        if (scene.call() != null) {
            stage.shown(scene.call(), now);
        }
    }

    /**
     * What there is to show.
     *
     * @param now by {@link System#nanoTime()}
     */
    public synchronized Scene scene(long now) {
        Turn turn = stage.turn(now);
        List<Page> fresh = faces.pages(turn.view());
        if (!fresh.equals(pages)) {
            pages = fresh;
            pagesSince = now;
        }
        long turned = (now - pagesSince) / PAGE.toNanos();
        long next =
                pages.size() == 1
                        ? turn.nextNanos()
                        : Math.min(turn.nextNanos(), pagesSince + (turned + 1) * PAGE.toNanos());
        return new Scene(
                turn.view(),
                pages.get((int) (turned % pages.size())),
                turn.flash(),
                turn.call(),
                turn.isDue(),
                next);
    }
}

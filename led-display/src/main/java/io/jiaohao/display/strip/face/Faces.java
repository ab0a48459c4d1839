package io.jiaohao.display.strip.face;

import io.jiaohao.display.strip.dots.Colour;
import io.jiaohao.display.strip.dots.Column;
import io.jiaohao.display.strip.dots.Letters;
import io.jiaohao.display.strip.dots.Line;
import io.jiaohao.display.strip.dots.Page;
import io.jiaohao.display.strip.dots.Piece;
import io.jiaohao.display.strip.dots.StripSize;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pages of a strip of one size for each state (UX.md, section 3). More than one are shown in
 * turn. Of several ways to say a thing the first that fits is taken; the last one moves through the
 * strip where even that does not fit. Pure; any thread.
 */
public final class Faces {
    private final StripSize size;
    private final String language;
    private final CallFaces calls;

    /**
     * @param ofWindow whether it hangs over the window whose calls it shows; if not, a call names
     *     it
     */
    public Faces(StripSize size, String language, boolean ofWindow) {
        this.size = size;
        this.language = language;
        this.calls = new CallFaces(size, language, ofWindow);
    }

    /** At least one page. */
    public List<Page> pages(StripView view) {
        return switch (view.kind()) {
            case CONNECTING -> List.of(Page.of(Line.of()));
            case CALLED, SERVING -> List.of(calls.page(view));
            case IDLE -> List.of(idle(view));
            case PAUSED -> size.tall() ? List.of(pausedInTwo(view)) : paused(view);
            case CLOSED -> List.of(closed(view));
            case STOPPED -> List.of(said(Word.STOPPED, Word.FOLLOW_STAFF));
            case OFFLINE -> List.of(offline());
        };
    }

    private Page idle(StripView view) {
        String name = view.name().isEmpty() ? Word.WELCOME.in(language) : view.name();
        Line named = Line.of(Piece.text(name, Colour.GREEN));
        if (size.tall()) {
            return idleInTwo(view, named);
        }
        Page whole = Page.of(Column.of(label(view.window())), Column.of(named));
        return view.window().isEmpty() || size.width() < 128
                ? Page.of(named)
                : first(Stream.of(whole, Page.of(named)));
    }

    private Page idleInTwo(StripView view, Line named) {
        Word word = view.waiting() == 0 ? Word.NOBODY : Word.AHEAD;
        Line waiting = white(word.in(language, view.waiting()));
        Line both =
                Line.of(
                        Piece.text(Word.WINDOW_OF.in(language, view.window()), Colour.WHITE),
                        Piece.text(view.name(), Colour.GREEN));
        return view.window().isEmpty() || size.width() < 192
                ? Page.of(named, waiting)
                : first(Stream.of(Page.of(both, waiting), Page.of(named, waiting)));
    }

    private Line label(String window) {
        return Line.of(
                Piece.code(window, Letters.NUMBER, Colour.WHITE),
                Piece.text(Word.NUMBER.in(language), Colour.WHITE));
    }

    private List<Page> paused(StripView view) {
        String back = view.until().isEmpty() ? "" : Word.BACK.in(language, view.until());
        String what = view.reason().isEmpty() ? Word.PAUSED.in(language) : view.reason();
        Page whole = Page.of(white((what + " " + back).strip()));
        if (whole.fits(size)) {
            return List.of(whole);
        }
        return Stream.of(Word.PAUSED.in(language), view.reason(), back)
                .filter(text -> !text.isEmpty())
                .map(text -> Page.of(white(text)))
                .toList();
    }

    private Page pausedInTwo(StripView view) {
        String paused = Word.PAUSED.in(language);
        String reason = view.reason().isEmpty() ? paused : view.reason();
        String both = view.reason().isEmpty() ? paused : Word.PAUSED_FOR.in(language, reason);
        if (view.until().isEmpty()) {
            return view.reason().isEmpty()
                    ? Page.of(white(paused))
                    : Page.of(white(paused), white(reason));
        }
        Line resumes = white(Word.RESUMES.in(language, view.until()));
        return first(Stream.of(Page.of(white(both), resumes), Page.of(white(reason), resumes)));
    }

    private Page closed(StripView view) {
        if (view.name().isEmpty()) {
            return Page.of(white(Word.CLOSED.in(language)));
        }
        Line over = white(Word.NO_MORE.in(language));
        return size.tall() && !view.until().isEmpty()
                ? Page.of(over, white(Word.OPENS.in(language, view.until())))
                : Page.of(over);
    }

    private Page offline() {
        Page inTwo = said(Word.LOST, Word.LISTEN_AND_LOOK);
        return size.tall()
                ? first(Stream.of(inTwo, said(Word.LOST, Word.LISTEN)))
                : Page.of(white(Word.LISTEN.in(language)));
    }

    private Page said(Word above, Word below) {
        return size.tall()
                ? Page.of(white(above.in(language)), white(below.in(language)))
                : Page.of(white(above.in(language)));
    }

    private static Line white(String text) {
        return Line.of(Piece.text(text, Colour.WHITE));
    }

    private Page first(Stream<Page> ways) {
        return firstThatFits(ways.toList(), size);
    }

    static Page firstThatFits(List<Page> ways, StripSize size) {
        return ways.stream()
                .filter(page -> page.fits(size))
                .findFirst()
                .orElse(ways.get(ways.size() - 1));
    }
}

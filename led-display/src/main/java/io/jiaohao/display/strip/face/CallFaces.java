package io.jiaohao.display.strip.face;

import io.jiaohao.display.strip.dots.Colour;
import io.jiaohao.display.strip.dots.Column;
import io.jiaohao.display.strip.dots.Letters;
import io.jiaohao.display.strip.dots.Line;
import io.jiaohao.display.strip.dots.Page;
import io.jiaohao.display.strip.dots.Piece;
import io.jiaohao.display.strip.dots.StripSize;
import io.jiaohao.display.strip.face.StripView.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A ticket that is called (amber) or served (white): as many words beside its number as there is
 * room for, the number as large as it fits (UX.md, section 3).
 */
final class CallFaces {
    private static final String ARROW = "→";
    private static final int FOR_A_WORD = 96; // dots of width; narrower ones have the number only
    private static final int FOR_WORDS = 128;
    private static final int FOR_A_WINDOW = 192;

    private final StripSize size;
    private final String language;
    private final boolean ofWindow;

    CallFaces(StripSize size, String language, boolean ofWindow) {
        this.size = size;
        this.language = language;
        this.ofWindow = ofWindow;
    }

    Page page(StripView view) {
        List<Page> ways = new ArrayList<>(beginnings(view));
        List<Letters> letters =
                size.tall()
                        ? List.of(Letters.LARGE, Letters.LARGE_NARROW, Letters.NUMBER, Letters.TEXT)
                        : List.of(Letters.NUMBER, Letters.NARROW, Letters.DENSE, Letters.TEXT);
        letters.forEach(each -> ways.add(Page.of(Line.of(number(view, each)))));
        return Faces.firstThatFits(ways, size);
    }

    private List<Page> beginnings(StripView view) {
        if (size.tall()) {
            return ofWindow && size.width() < FOR_A_WINDOW ? List.of() : withWindow(view);
        }
        return ofWindow ? withWords(view) : inARow(view);
    }

    private static Colour colour(StripView view) {
        return view.kind() == Kind.CALLED ? Colour.AMBER : Colour.WHITE;
    }

    private static Piece number(StripView view, Letters letters) {
        return Piece.code(view.number(), letters, colour(view));
    }

    private List<Page> withWords(StripView view) {
        boolean called = view.kind() == Kind.CALLED;
        String before = called ? Word.PLEASE.in(language) : "";
        List<Page> ways = new ArrayList<>();
        if (size.width() >= FOR_WORDS) {
            ways.add(around(before, view, called ? Word.TO_SERVICE : Word.IN_SERVICE));
        }
        if (size.width() >= FOR_A_WORD) {
            ways.add(around(before, view, called ? Word.NUMBER : Word.SERVED));
        }
        return ways;
    }

    private Page around(String before, StripView view, Word after) {
        Stream<Piece> pieces =
                Stream.of(
                        Piece.text(before, colour(view)),
                        number(view, Letters.NUMBER),
                        Piece.text(after.in(language), colour(view)));
        return Page.of(new Line(pieces.filter(piece -> !piece.text().isEmpty()).toList()));
    }

    private List<Page> withWindow(StripView view) {
        Column number = Column.of(Line.of(number(view, Letters.LARGE)));
        if (view.kind() == Kind.SERVING) {
            return List.of(Page.of(number, Column.of(white(Word.NOW), white(Word.SERVING))));
        }
        Column window = window(view, Letters.LARGE);
        Column arrow = arrow(Letters.NUMBER);
        Column noun =
                Word.NUMBER.in(language).isEmpty()
                        ? Column.of(white(Word.WINDOW))
                        : Column.of(white(Word.NUMBER), white(Word.WINDOW));
        return List.of(
                Page.of(number, arrow, window, noun),
                Page.of(number, arrow, window, Column.of(white(Word.NUMBER))),
                Page.of(number, arrow, window),
                toWindow(view, Letters.LARGE_NARROW),
                toWindow(view, Letters.NUMBER));
    }

    private List<Page> inARow(StripView view) {
        return Stream.of(Letters.NUMBER, Letters.NARROW, Letters.DENSE, Letters.TEXT)
                .map(letters -> toWindow(view, letters))
                .toList();
    }

    private static Page toWindow(StripView view, Letters letters) {
        Letters small = letters == Letters.TEXT ? Letters.TEXT : Letters.NUMBER;
        return Page.of(
                Column.of(Line.of(number(view, letters))), arrow(small), window(view, letters));
    }

    private static Column arrow(Letters letters) {
        return Column.of(Line.of(new Piece(ARROW, letters, Colour.WHITE)));
    }

    private static Column window(StripView view, Letters letters) {
        return Column.of(Line.of(Piece.code(view.window(), letters, Colour.AMBER)));
    }

    private Line white(Word word) {
        return Line.of(Piece.text(word.in(language), Colour.WHITE));
    }
}

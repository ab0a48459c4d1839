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

    CallFaces(StripSize size, String language) {
        this.size = size;
        this.language = language;
    }

    Page page(StripView view) {
        List<Page> ways = new ArrayList<>(size.tall() ? withWindow(view) : withWords(view));
        List<Letters> letters =
                size.tall()
                        ? List.of(Letters.LARGE, Letters.LARGE_NARROW, Letters.NUMBER, Letters.TEXT)
                        : List.of(Letters.NUMBER, Letters.NARROW, Letters.DENSE, Letters.TEXT);
        letters.forEach(each -> ways.add(Page.of(Line.of(number(view, each)))));
        return Faces.firstThatFits(ways, size);
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
        if (size.width() < FOR_A_WINDOW) {
            return List.of();
        }
        Column number = Column.of(Line.of(number(view, Letters.LARGE)));
        if (view.kind() == Kind.SERVING) {
            return List.of(Page.of(number, Column.of(white(Word.NOW), white(Word.SERVING))));
        }
        Column arrow = Column.of(Line.of(new Piece(ARROW, Letters.NUMBER, Colour.WHITE)));
        Column window = Column.of(Line.of(Piece.code(view.window(), Letters.LARGE, Colour.AMBER)));
        Column noun =
                Word.NUMBER.in(language).isEmpty()
                        ? Column.of(white(Word.WINDOW))
                        : Column.of(white(Word.NUMBER), white(Word.WINDOW));
        return List.of(
                Page.of(number, arrow, window, noun),
                Page.of(number, arrow, window, Column.of(white(Word.NUMBER))),
                Page.of(number, arrow, window));
    }

    private Line white(Word word) {
        return Line.of(Piece.text(word.in(language), Colour.WHITE));
    }
}

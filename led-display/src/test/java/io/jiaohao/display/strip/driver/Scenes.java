package io.jiaohao.display.strip.driver;

import io.jiaohao.display.strip.dots.Colour;
import io.jiaohao.display.strip.dots.Line;
import io.jiaohao.display.strip.dots.Page;
import io.jiaohao.display.strip.dots.Piece;
import io.jiaohao.display.strip.face.Flash;
import io.jiaohao.display.strip.face.Scene;
import io.jiaohao.display.strip.face.StripView;

/** What strips are to show in tests. */
final class Scenes {
    private Scenes() {}

    static StripView called(String number, String window) {
        return new StripView(StripView.Kind.CALLED, number, window, "", 0, "", "");
    }

    static StripView idle(String window) {
        return new StripView(StripView.Kind.IDLE, "", window, "综合业务", 3, "", "");
    }

    static Scene of(StripView view, Line line, Flash flash) {
        return new Scene(view, Page.of(line), flash, null, false, 0);
    }

    static Scene of(StripView view, Flash flash) {
        return of(view, Line.of(Piece.text(view.number(), Colour.AMBER)), flash);
    }
}

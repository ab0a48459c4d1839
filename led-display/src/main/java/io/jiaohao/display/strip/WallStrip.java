package io.jiaohao.display.strip;

import io.jiaohao.display.strip.config.StripConfig;
import io.jiaohao.display.strip.dots.Colour;
import io.jiaohao.display.strip.dots.DotPicture;
import io.jiaohao.display.strip.driver.DriverKind;
import io.jiaohao.display.strip.driver.StripTarget;
import io.jiaohao.display.strip.face.Flash;
import io.jiaohao.display.strip.face.Scene;
import io.jiaohao.display.strip.face.Strip;
import io.jiaohao.display.strip.face.StripSubject;
import io.jiaohao.display.strip.line.LineStrip;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A strip as the wall shows it: what its device has, or, without one, what it would. Confined to
 * the program's event loop.
 */
final class WallStrip {
    private final StripConfig config;
    private final Strip strip;
    private final @Nullable LineStrip line; // null for a strip on the page only
    private @Nullable Scene painted; // the scene of the last tile
    private @Nullable WallTile tile;

    WallStrip(StripConfig config, String language, Optional<DriverKind> kind) {
        this.config = config;
        this.strip =
                new Strip(
                        new StripSubject(config.counter(), config.zone()),
                        config.size(),
                        language,
                        config.name());
        this.line = kind.map(each -> new LineStrip(strip, target(each))).orElse(null);
    }

    private StripTarget target(DriverKind kind) {
        Integer address = config.address();
        return new StripTarget(
                address == null ? kind.habits().leastAddress() : address, config.size());
    }

    Strip strip() {
        return strip;
    }

    @Nullable LineStrip line() {
        return line;
    }

    /** What is to be seen now; on a device that is not there, nothing. */
    Scene scene(long now) {
        Scene scene = strip.scene(now);
        if (line == null) {
            strip.shown(scene, now);
            return scene.isDue() ? strip.scene(now) : scene;
        }
        Scene onDevice = line.onDevice();
        return onDevice == null || onDevice.saysAs(scene) ? scene : onDevice;
    }

    WallTile tile(Scene scene) {
        String trouble = line == null ? null : line.trouble();
        WallTile last = tile;
        boolean same =
                painted != null
                        && last != null
                        && painted.saysAs(scene)
                        && painted.flash() == scene.flash()
                        && Objects.equals(last.trouble(), trouble);
        if (same) {
            return last;
        }
        WallTile fresh = paint(scene, trouble);
        painted = scene;
        tile = fresh;
        return fresh;
    }

    private WallTile paint(Scene scene, @Nullable String trouble) {
        DotPicture lit = scene.page().picture(config.size());
        DotPicture picture = scene.flash() == Flash.INVERSE ? lit.inverted(Colour.AMBER) : lit;
        TreeMap<String, String> layers = new TreeMap<>();
        if (trouble == null) {
            picture.hex().forEach((colour, hex) -> layers.put(colour.word(), hex));
        }
        return new WallTile(
                config.counter(),
                config.zone(),
                config.size().toString(),
                picture.width(),
                layers,
                new WallTile.Said(
                        scene.view().kind(), scene.page().text(), scene.flash(), scene.call()),
                trouble);
    }
}

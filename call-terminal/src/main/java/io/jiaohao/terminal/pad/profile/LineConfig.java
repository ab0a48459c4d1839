package io.jiaohao.terminal.pad.profile;

import io.jiaohao.kit.wire.WireAddress;
import io.jiaohao.terminal.pad.line.LineSettings;
import java.util.List;

/** One line, ready to be used. */
public record LineConfig(
        WireAddress port, LineSettings settings, PadProfile profile, List<PadFile> pads) {
    public LineConfig {
        pads = List.copyOf(pads);
    }
}

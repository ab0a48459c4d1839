package io.jiaohao.terminal.pad.profile;

import static io.jiaohao.kit.config.InvalidValueException.require;

import java.util.List;

/** A file of its own for the lines of a terminal, as {@code --pads} names one. */
public record PadsFile(List<LineFile> lines) {
    public PadsFile {
        require(lines != null && !lines.isEmpty(), "lines", "must name at least one line");
        lines = List.copyOf(lines);
    }
}

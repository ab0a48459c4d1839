package io.jiaohao.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** What a command line must not carry, for it ends in the shell's history, is read from here. */
final class StandardInput {
    private StandardInput() {}

    /** The first line; empty when there is none. */
    static String line() throws IOException {
        String line =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .readLine();
        return line == null ? "" : line;
    }
}

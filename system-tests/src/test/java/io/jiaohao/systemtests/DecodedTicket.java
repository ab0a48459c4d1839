package io.jiaohao.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.protocol.rpc.WireJson;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A printed ticket as programs read it that are not ours: npos, librsvg, ZBar. */
record DecodedTicket(Path folder, List<JsonNode> lines) {
    private static final Path DECODER = Programs.ROOT.resolve("system-tests/target/decoder");

    static DecodedTicket of(byte[] bytes, Path folder) {
        try {
            Files.createDirectories(folder);
            Path ticket = Files.write(folder.resolve("ticket.prn"), bytes);
            Command.run("node", decoder("render.js"), ticket.toString(), folder.toString());
            List<JsonNode> lines = new ArrayList<>();
            WireJson.MAPPER.readTree(folder.resolve("ticket.json").toFile()).forEach(lines::add);
            return new DecodedTicket(folder, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program of the decoder's folder. */
    static String decoder(String program) {
        Path file = DECODER.resolve(program);
        if (!Files.exists(file)) {
            throw new AssertionError("Expected bin/test to have made " + file);
        }
        return file.toString();
    }

    /** Its texts, top down. */
    List<String> texts() {
        return lines.stream()
                .filter(line -> line.path("kind").asText().equals("text"))
                .map(line -> line.path("text").asText())
                .toList();
    }

    boolean isCut() {
        return lines.get(lines.size() - 1).path("kind").asText().equals("cut");
    }

    /** What the paper looks like. */
    Path picture() {
        Path picture = folder.resolve("ticket.png");
        Command.run(
                "rsvg-convert",
                folder.resolve("ticket.svg").toString(),
                "--output",
                picture.toString());
        return picture;
    }

    /** What a phone reads from the paper. */
    String scanned() {
        return Command.run("zbarimg", "--quiet", "--nodbus", "--raw", picture().toString())
                .output();
    }

    /** The lines that were drawn. */
    List<BufferedImage> drawn() {
        return lines.stream()
                .filter(line -> line.path("kind").asText().equals("raster"))
                .map(line -> read(folder.resolve(line.path("file").asText())))
                .toList();
    }

    static BufferedImage read(Path picture) {
        try {
            return ImageIO.read(picture.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

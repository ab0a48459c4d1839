package io.jiaohao.display.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * One WAV file per announcement, named by its call id; calls that share a sentence get the same
 * sound under each of their ids. A file appears whole: it is written under another name and then
 * moved.
 */
public record WavFolder(Path folder) implements AudioOutput {
    @Override
    public void open() throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public void play(Sounding sounding) throws IOException, InterruptedException {
        Optional<Spoken> spoken = sounding.spoken();
        if (spoken.isPresent()) {
            store(sounding.ids(), Wav.write(spoken.get().after(sounding.chime())));
        }
    }

    private void store(List<String> ids, byte[] wav) throws IOException {
        for (String id : ids) {
            Path unfinished = folder.resolve("." + fileName(id) + ".part");
            Files.write(unfinished, wav);
            Files.move(
                    unfinished,
                    folder.resolve(fileName(id)),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Call ids come over the network: whatever could lead out of the folder is replaced. */
    private static String fileName(String call) {
        return call.replaceAll("[^A-Za-z0-9_-]", "_") + ".wav";
    }
}

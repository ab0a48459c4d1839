package io.jiaohao.display.sound;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences of an announcement as they could be made.
 *
 * @param round all of them once, each with the gap behind it; empty when no engine spoke
 * @param rounds how often it is to be heard
 * @param unsaid those that no engine of this program could say, by language
 */
public record Spoken(Pcm round, int rounds, Map<String, String> unsaid) {
    public Spoken {
        unsaid = Collections.unmodifiableMap(new LinkedHashMap<>(unsaid));
    }

    /** The chime and all rounds, in one piece. */
    public Pcm after(Pcm chime) {
        List<Pcm> whole = new ArrayList<>();
        whole.add(chime);
        whole.addAll(Collections.nCopies(rounds, round));
        return Pcm.joined(whole);
    }
}

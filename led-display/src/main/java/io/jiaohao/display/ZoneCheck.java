package io.jiaohao.display;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.display.voice.SpeakerConfig;
import io.jiaohao.protocol.link.HallMirror;
import io.jiaohao.protocol.link.LinkListener;
import io.jiaohao.protocol.view.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of zones that the configuration names and the hall does not have: of these nothing would
 * ever be shown or spoken, and nobody would learn why.
 */
record ZoneCheck(DisplayConfig config) implements LinkListener {
    private static final Logger LOG = LoggerFactory.getLogger(ZoneCheck.class);

    @Override
    public void linkUp(HallMirror mirror, ObjectNode opened) {
        Set<String> known =
                mirror.hall().zones().stream().map(Named::id).collect(Collectors.toSet());
        unknown(known)
                .forEach(each -> LOG.warn("Expected {} in the hall, but it has {}", each, known));
    }

    /** The zones that are not known, each behind its key. */
    List<String> unknown(Set<String> known) {
        List<String> unknown = new ArrayList<>();
        add(unknown, "zones", config.zones(), known);
        add(unknown, "voice.quiet", config.voice().quiet(), known);
        List<SpeakerConfig> speakers = config.voice().speakers();
        for (int i = 0; i < speakers.size(); i++) {
            add(unknown, "voice.speakers[%d].zones".formatted(i), speakers.get(i).zones(), known);
        }
        return unknown;
    }

    private static void add(
            List<String> unknown, String key, List<String> named, Set<String> known) {
        named.stream()
                .filter(zone -> !known.contains(zone))
                .forEach(zone -> unknown.add(key + "=" + zone));
    }
}

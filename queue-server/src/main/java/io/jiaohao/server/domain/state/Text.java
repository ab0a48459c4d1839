package io.jiaohao.server.domain.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text for people, by language tag. */
public record Text(Map<String, String> byLanguage) {
    public Text {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }
}

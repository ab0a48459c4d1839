package io.jiaohao.server.domain.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A text for people, by language tag. */
public record Text(Map<String, String> byLanguage) {
    public Text {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** In a language, or in another form of it, e.g. in zh-CN for zh; empty when there is none. */
    public Optional<String> in(String language) {
        String own = byLanguage.get(language);
        return own != null
                ? Optional.of(own)
                : byLanguage.entrySet().stream()
                        .filter(each -> main(each.getKey()).equals(main(language)))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static String main(String language) {
        return language.split("-", 2)[0];
    }
}

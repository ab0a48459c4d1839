package io.jiaohao.server.domain.command;

import static io.jiaohao.server.domain.command.Decision.rejected;

import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.Text;
import java.util.Optional;

/** A text that everybody in the hall is to read. */
record ShownText(Text text) {
    /** Why it cannot be shown: it says nothing in the hall's own language. */
    Optional<Decision> refusal(Hall hall) {
        String own = hall.rules().locality().languages().get(0);
        return text.byLanguage().getOrDefault(own, "").isBlank()
                ? Optional.of(rejected(Refusal.TEXT_LACKS_LANGUAGE, own))
                : Optional.empty();
    }
}

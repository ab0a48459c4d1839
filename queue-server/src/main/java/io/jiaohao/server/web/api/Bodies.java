package io.jiaohao.server.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What requests carry, as {@code openapi.yaml} says it; checked when they are read. */
final class Bodies {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_LANGUAGE = 35; // as devices may say
    private static final int LONGEST_REASON = 64;
    private static final int MOST_REASONS = 16;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private Bodies() {}

    /** A number is wanted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Take(
            @Nullable String matter,
            @Nullable String lane,
            @Nullable String language,
            @Nullable Holder holder) {
        Take {
            require("/matter", matter);
            length("/matter", matter, LONGEST_ID);
            length("/lane", lane, LONGEST_ID);
            length("/language", language, LONGEST_LANGUAGE);
            check("/language", language == null || LANGUAGE.matcher(language).matches());
        }
    }

    /** Whose number it will be. Personal: never logged, never answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Holder(@Nullable String idCard, @Nullable String phone, @Nullable String name) {
        Holder {
            length("/holder/idCard", idCard, LONGEST_ID);
            length("/holder/phone", phone, LONGEST_ID);
            length("/holder/name", name, LONGEST_ID);
        }

        @Override
        public String toString() {
            return "Holder[personal]";
        }
    }

    /** How the service was. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rating(@Nullable Integer score, @Nullable List<String> reasons) {
        Rating {
            require("/score", score);
            check("/score", score != null && score >= 1 && score <= 5);
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
            check("/reasons", reasons.size() <= MOST_REASONS);
            for (int index = 0; index < reasons.size(); index++) {
                length("/reasons/" + index, reasons.get(index), LONGEST_REASON);
            }
        }
    }

    /** Nothing more to be said. */
    record Nothing() {}

    private static void require(String where, @Nullable Object value) {
        if (value == null) {
            throw Complaint.PROPERTY_MISSING.at(where);
        }
    }

    private static void length(String where, @Nullable String text, int most) {
        check(where, text == null || !text.isBlank() && text.length() <= most);
    }

    private static void check(String where, boolean holds) {
        if (!holds) {
            throw Complaint.PROPERTY_INVALID.at(where);
        }
    }
}

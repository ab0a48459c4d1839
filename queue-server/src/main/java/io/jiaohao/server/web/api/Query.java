package io.jiaohao.server.web.api;

import io.vertx.core.MultiMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request's parameters: only known ones, each once; an {@link ApiFailure} says what is wrong. */
record Query(MultiMap given) {
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");
    private static final int LONGEST_ID = 64;

    /**
     * @param known the names that the operation has
     */
    static Query of(MultiMap given, Set<String> known) {
        for (String name : given.names()) {
            if (!known.contains(name)) {
                throw Complaint.PARAMETER_UNKNOWN.at(name);
            }
            if (given.getAll(name).size() > 1) {
                throw Complaint.PARAMETER_REPEATED.at(name);
            }
        }
        return new Query(given);
    }

    /** An id or a number; null where there is none. */
    @Nullable String id(String name) {
        return valid(name, text -> !text.isBlank() && text.length() <= LONGEST_ID);
    }

    @Nullable LocalDate day(String name) {
        String text = given.get(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Complaint.PARAMETER_INVALID.at(name);
        }
    }

    /** A count of events. */
    OptionalLong seq(String name) {
        String text = valid(name, each -> COUNT.matcher(each).matches());
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    boolean flag(String name) {
        return "true".equals(valid(name, text -> text.equals("true") || text.equals("false")));
    }

    /** Words with commas between them; empty where there are none. */
    Set<String> words(String name, Set<String> known) {
        String text = given.get(name);
        if (text == null) {
            return Set.of();
        }
        Set<String> words =
                Arrays.stream(text.split(",", -1)).collect(Collectors.toUnmodifiableSet());
        if (!known.containsAll(words)) {
            throw Complaint.PARAMETER_INVALID.at(name);
        }
        return words;
    }

    private @Nullable String valid(String name, Predicate<String> rule) {
        String text = given.get(name);
        if (text != null && !rule.test(text)) {
            throw Complaint.PARAMETER_INVALID.at(name);
        }
        return text;
    }
}

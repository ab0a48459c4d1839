package io.jiaohao.systemtests;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the server's lines by what they are, and keeps those that tell of a fault. Any thread. */
final class FuzzAnswers {
    private static final Pattern KIND =
            Pattern.compile("\"reason\":\"(\\w+)\"|\"code\":(-32[67]\\d+)|\"(result|method)\":");
    private static final String INTERNAL = "-32603";

    private final Map<String, Integer> kinds = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    void count(String line) {
        Matcher found = KIND.matcher(line);
        String kind = "other";
        if (found.find()) {
            kind = found.group(1) != null ? found.group(1) : found.group(2);
            kind = kind == null ? found.group(3) : kind;
        }
        kinds.merge(kind, 1, Integer::sum);
        if (line.contains(INTERNAL)) {
            faults.add(line);
        }
    }

    List<String> faults() {
        return faults;
    }

    /** How many of each kind there were. */
    @Override
    public String toString() {
        return new ConcurrentSkipListMap<>(kinds).toString();
    }
}

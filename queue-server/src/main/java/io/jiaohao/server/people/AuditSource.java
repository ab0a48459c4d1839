package io.jiaohao.server.people;

import java.util.Comparator;
import java.util.List;

/** Where lines of the audit come from. Any thread; calls block. */
public interface AuditSource {
    /** The newest first. */
    List<AuditEntry> read(AuditQuestion question);

    /** All of some sources together. */
    static AuditSource together(List<AuditSource> sources) {
        return question ->
                sources.stream()
                        .flatMap(source -> source.read(question).stream())
                        .sorted(Comparator.comparing(AuditEntry::at).reversed())
                        .limit(question.most())
                        .toList();
    }
}

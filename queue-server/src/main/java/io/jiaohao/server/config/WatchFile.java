package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;
import static io.jiaohao.server.config.Limits.atLeast;
import static io.jiaohao.server.config.Limits.or;
import static io.jiaohao.server.config.Limits.percent;
import static io.jiaohao.server.config.Limits.someTime;

import io.jiaohao.server.domain.state.ClerkId;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.WatchRules;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code rules.watch} of {@code hall.yaml}: what a supervisor is told of, what goes by itself. */
public record WatchFile(
        @Nullable Duration shortService,
        @Nullable Duration quickSkip,
        @Nullable Duration longPause,
        @Nullable Duration idle,
        @Nullable Duration longHold,
        @Nullable Help help,
        @Nullable Duration autoCallAfter,
        @Nullable List<String> mayReorder,
        @Nullable Duration longWait,
        @Nullable Integer longServiceTimes,
        @Nullable Duration longService,
        @Nullable Integer priorityShare,
        @Nullable Duration deviceOffline,
        @Nullable Duration settle,
        @Nullable Duration waitTarget) {
    public WatchFile {
        someTime("idle", idle);
        someTime("auto-call-after", autoCallAfter);
        someTime("long-wait", longWait);
        someTime("wait-target", waitTarget);
        someTime("device-offline", deviceOffline);
        atLeast("long-service-times", longServiceTimes, 1);
        atLeast("priority-share", priorityShare, 1);
        percent("priority-share", priorityShare);
        List<String> clerks = mayReorder == null ? List.of() : mayReorder;
        for (int i = 0; i < clerks.size(); i++) {
            String key = "may-reorder[%d]".formatted(i);
            require(!clerks.get(i).isBlank(), key, "is missing");
            require(
                    clerks.indexOf(clerks.get(i)) == i,
                    key,
                    "\"%s\" is there twice",
                    clerks.get(i));
        }
    }

    /** {@code rules.watch.help}: when a queue needs more windows (DOMAIN W6). */
    public record Help(
            @Nullable Integer waiting, @Nullable Duration longest, @Nullable Integer doneBelow) {
        public Help {
            atLeast("waiting", waiting, 1);
            someTime("longest", longest);
            atLeast("done-below", doneBelow, 1);
            WatchRules.Help standard = Rules.DEFAULT.watch().help();
            int many = or(waiting, standard.waiting());
            int few = or(doneBelow, standard.doneBelow());
            require(
                    few < many,
                    doneBelow == null ? "waiting" : "done-below",
                    "help would end before it begins: it ends below %d, begins above %d",
                    few,
                    many);
        }

        static Help of(WatchRules.Help help) {
            return new Help(help.waiting(), help.longest(), help.doneBelow());
        }

        WatchRules.Help toHelp() {
            WatchRules.Help standard = Rules.DEFAULT.watch().help();
            return new WatchRules.Help(
                    or(waiting, standard.waiting()),
                    or(longest, standard.longest()),
                    or(doneBelow, standard.doneBelow()));
        }
    }

    static WatchFile of(WatchRules watch) {
        WatchRules.Limits limits = watch.limits();
        return new WatchFile(
                limits.shortService(),
                limits.quickSkip(),
                limits.longPause(),
                limits.idle(),
                limits.longHold(),
                Help.of(watch.help()),
                watch.autoCallAfter(),
                watch.mayReorder().stream().map(ClerkId::value).sorted().toList(),
                limits.longWait(),
                watch.unusual().longServiceTimes(),
                watch.unusual().longService(),
                watch.unusual().priorityShare(),
                limits.deviceOffline(),
                watch.settle(),
                watch.waitTarget());
    }

    WatchRules toWatch() {
        WatchRules.Limits standard = Rules.DEFAULT.watch().limits();
        List<String> clerks = or(mayReorder, List.of());
        return new WatchRules(
                new WatchRules.Limits(
                        or(shortService, standard.shortService()),
                        or(quickSkip, standard.quickSkip()),
                        or(longPause, standard.longPause()),
                        or(idle, standard.idle()),
                        or(longHold, standard.longHold()),
                        or(longWait, standard.longWait()),
                        or(deviceOffline, standard.deviceOffline())),
                help == null ? Rules.DEFAULT.watch().help() : help.toHelp(),
                autoCallAfter,
                clerks.stream().map(ClerkId::new).collect(Collectors.toSet()),
                unusual(Rules.DEFAULT.watch().unusual()),
                or(settle, Rules.DEFAULT.watch().settle()),
                or(waitTarget, Rules.DEFAULT.watch().waitTarget()));
    }

    private WatchRules.Unusual unusual(WatchRules.Unusual standard) {
        return new WatchRules.Unusual(
                or(longServiceTimes, standard.longServiceTimes()),
                or(longService, standard.longService()),
                or(priorityShare, standard.priorityShare()));
    }
}

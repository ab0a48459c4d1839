package io.jiaohao.server.config;

import java.util.List;
import java.util.Set;

/** Finds what a hall's file may say but probably does not mean. */
record HallAdvice(HallFile hall, Mistakes advice) {
    /** Tells every warning there is. */
    static void advise(HallFile hall, Mistakes advice) {
        HallAdvice all = new HallAdvice(hall, advice);
        all.queues();
        all.matters();
        all.standIns();
        new PrefixAdvice(hall, advice).advise();
        new LaneAdvice(hall, advice).advise();
        new RosterAdvice(hall, advice).advise();
    }

    private void queues() {
        Set<String> used = HallCheck.ids(hall.matters(), HallFile.Matter::queue);
        for (int i = 0; i < hall.queues().size(); i++) {
            String queue = hall.queues().get(i).id();
            if (!used.contains(queue)) {
                advice.report("queues[%d]".formatted(i), "no matter uses the queue \"%s\"", queue);
            }
        }
    }

    private void matters() {
        for (int i = 0; hall.counters().size() > 1 && i < hall.matters().size(); i++) {
            HallFile.Matter matter = hall.matters().get(i);
            List<CounterFile> doers = MatterCheck.doers(hall, matter);
            if (doers.size() == 1) {
                advice.report(
                        "matters[%d]".formatted(i),
                        "only window \"%s\" does \"%s\": while it is closed nobody is called",
                        doers.get(0).id(),
                        matter.id());
            }
        }
    }

    private void standIns() {
        for (int i = 0; i < hall.counters().size(); i++) {
            CounterFile counter = hall.counters().get(i);
            Set<String> own = HallCheck.ids(counter.queues(), CounterFile.Queue::queue);
            boolean useless =
                    hall.counters().stream()
                            .filter(other -> other.id().equals(counter.standIn()))
                            .flatMap(other -> other.queues().stream())
                            .noneMatch(each -> own.contains(each.queue()));
            if (counter.standIn() != null && useless) {
                advice.report(
                        "counters[%d].stand-in".formatted(i),
                        "window \"%s\" serves none of the queues of this one",
                        counter.standIn());
            }
        }
    }
}

package io.jiaohao.server.simulate;

import io.jiaohao.kit.program.Program;
import io.jiaohao.server.config.HallConfig;
import io.jiaohao.server.domain.state.HallPlan;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The simulator's command line. Standard output is the same to the byte for the same arguments; how
 * long it took goes to standard error.
 */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Plays a made-up day through the rules of a hall and prints what it was like.")
public final class Simulate implements Callable<Integer> {
    private static final double USUAL_LOAD = 0.9;
    private static final double NANOS = 1e9;

    @Option(names = "--hall", paramLabel = "PATH", description = "hall.yaml, or its folder")
    private @Nullable Path hall;

    @Option(
            names = "--model",
            paramLabel = "WINDOWS,MINUTES",
            converter = Model.Converter.class,
            description =
                    "instead of a hall: one queue, so many windows, so long a service on average")
    private @Nullable Model model;

    @Option(names = "--visitors", paramLabel = "N", description = "how many come, about")
    private @Nullable Integer visitors;

    @Option(
            names = "--load",
            paramLabel = "SHARE",
            description =
                    "instead of --visitors: how busy windows shall be; 0.9 when neither is given")
    private @Nullable Double load;

    @Option(names = "--seed", paramLabel = "N", description = "of chance; ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "the day to play, ${DEFAULT-VALUE}")
    private LocalDate date = LocalDate.of(2026, 11, 23);

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            converter = RuleSet.Converter.class,
            description = {
                "the rule to try: own (as the hall's file says), fifo (order.lanes: arrival),",
                "strict, ratio and ageing (those lanes, without a ceiling), ceiling-unbounded",
                "(strict, ceiling 30m without bound), ratio-ceiling (the defaults)"
            })
    private RuleSet rule = RuleSet.OWN;

    @Option(
            names = "--compare",
            paramLabel = "NAME",
            split = ",",
            converter = RuleSet.Converter.class,
            description = "two rules, side by side, on the same visitors; more with --model")
    private @Nullable List<RuleSet> compare;

    @Option(
            names = "--priority-share",
            paramLabel = "SHARE",
            description = "who takes a favoured lane where the matter has one; ${DEFAULT-VALUE}")
    private double priorityShare = 0.2;

    @Option(
            names = "--no-shows",
            paramLabel = "SHARE",
            description = "who misses the first call, in a hall; ${DEFAULT-VALUE}")
    private double noShows = 0.1;

    @Option(
            names = "--cv",
            paramLabel = "N",
            description = "how service times of a hall vary: deviation ÷ mean; ${DEFAULT-VALUE}")
    private double spread = 0.6;

    @Option(names = "--days", paramLabel = "N", description = "with --model; ${DEFAULT-VALUE}")
    private int days = 1;

    @Option(names = "--language", paramLabel = "TAG", description = "of names; the hall's own")
    private @Nullable String language;

    @Option(
            names = "--calls",
            paramLabel = "FILE",
            description = "with --hall: writes all calls there, for bin/simulate --voice")
    private @Nullable Path calls;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final PrintStream out;

    Simulate(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        FileOutputStream standard = new FileOutputStream(FileDescriptor.out);
        Program.main(
                new Simulate(new PrintStream(standard, false, StandardCharsets.UTF_8)), arguments);
    }

    @Override
    public Integer call() throws IOException {
        check();
        long began = System.nanoTime();
        List<RuleSet> rules = compare == null ? List.of(rule) : compare;
        out.print(model == null ? hallDay(rules) : modelDays(model, rules));
        out.flush();
        spec.commandLine()
                .getErr()
                .printf("simulated in %.1f s%n", (System.nanoTime() - began) / NANOS);
        return 0;
    }

    private void check() {
        require((hall == null) != (model == null), "Say either --hall or --model.");
        require(visitors == null || load == null, "Say either --visitors or --load.");
        require(visitors == null || visitors > 0, "--visitors must be at least 1.");
        require(load == null || load > 0 && load <= 10, "--load must be above 0, at most 10.");
        require(isShare(priorityShare), "--priority-share must be 0 to 1.");
        require(isShare(noShows), "--no-shows must be 0 to 1.");
        require(spread >= 0 && spread <= 3, "--cv must be 0 to 3.");
        require(days > 0, "--days must be at least 1.");
        require(days == 1 || model != null, "--days needs --model.");
        require(
                calls == null || hall != null && compare == null,
                "--calls needs --hall, without --compare.");
        require(
                compare == null || compare.size() == 2 || model != null && compare.size() > 1,
                "--compare needs two rules.");
    }

    private static boolean isShare(double share) {
        return share >= 0 && share <= 1;
    }

    private void require(boolean holds, String sentence) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }

    private String hallDay(List<RuleSet> rules) throws IOException {
        HallPlan plan = plan(Objects.requireNonNull(hall));
        Crowd crowd = new Crowd(visitors == null ? 0 : visitors, priorityShare, noShows, spread);
        Scenario scenario = Scenario.of(plan, date, crowd, true);
        require(!scenario.roster().isEmpty(), "On " + date + " the hall gives no numbers.");
        Scenario loaded =
                visitors == null ? scenario.loaded(load == null ? USUAL_LOAD : load) : scenario;
        String names = language == null ? plan.locality().languages().get(0) : language;
        CallLog log = new CallLog(plan);
        String text = new HallTrial(loaded, seed, names, log).text(rules);
        if (calls != null) {
            log.write(calls);
        }
        return text;
    }

    private static HallPlan plan(Path path) {
        return HallConfig.read(Files.isDirectory(path) ? path.resolve("hall.yaml") : path).plan();
    }

    private String modelDays(Model textbook, List<RuleSet> rules) {
        double people =
                visitors == null ? textbook.visitors(load == null ? USUAL_LOAD : load) : visitors;
        Crowd crowd = new Crowd(people, priorityShare, 0, 1);
        Scenario scenario = Scenario.of(textbook.plan(), date, crowd, false);
        return new ModelTrial(scenario, seed, days).text(rules);
    }
}

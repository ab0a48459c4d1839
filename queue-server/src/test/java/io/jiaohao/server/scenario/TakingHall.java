package io.jiaohao.server.scenario;

import io.jiaohao.server.domain.state.Catalogue;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.LanePlan;
import io.jiaohao.server.domain.state.MatterId;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.domain.state.MatterPlan.Identity;
import io.jiaohao.server.domain.state.MatterPlan.Terms;
import io.jiaohao.server.domain.state.OpeningHours;
import io.jiaohao.server.domain.state.OpeningHours.Interval;
import io.jiaohao.server.domain.state.Rules;
import io.jiaohao.server.domain.state.TakingRules;
import io.jiaohao.server.domain.state.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The test hall with other rules for taking a number. */
public final class TakingHall {
    private TakingHall() {}

    /** Mortgages: so many in the morning and in the afternoon, and in all. */
    public static HallPlan capped(int morning, int afternoon, @Nullable Integer day) {
        return withTerms(TestHall.MORTGAGE, terms -> capped(terms, morning, afternoon, day));
    }

    private static Terms capped(Terms terms, int morning, int afternoon, @Nullable Integer day) {
        List<Interval> uncapped = Objects.requireNonNull(terms.hours()).intervals();
        OpeningHours hours =
                new OpeningHours(
                        List.of(
                                capped(uncapped.get(0), morning),
                                capped(uncapped.get(1), afternoon)));
        return new Terms(hours, day, terms.identity(), terms.materials(), terms.whenFull());
    }

    private static Interval capped(Interval interval, int cap) {
        return new Interval(interval.days(), interval.fromMinute(), interval.toMinute(), cap);
    }

    /** Passports: it must be known who the visitor is. */
    public static HallPlan asking(Identity identity) {
        return withTerms(
                TestHall.PASSPORT,
                terms ->
                        new Terms(
                                terms.hours(),
                                terms.cap(),
                                identity,
                                terms.materials(),
                                terms.whenFull()));
    }

    /** Passports: there are these papers to bring. */
    public static HallPlan withMaterials(String... papers) {
        return withTerms(
                TestHall.PASSPORT,
                terms ->
                        new Terms(
                                terms.hours(),
                                terms.cap(),
                                terms.identity(),
                                Stream.of(papers)
                                        .map(each -> new Text(Map.of("en", each)))
                                        .toList(),
                                terms.whenFull()));
    }

    private static HallPlan withTerms(MatterId id, UnaryOperator<Terms> change) {
        HallPlan plan = TestHall.plan();
        Catalogue catalogue = plan.catalogue();
        List<MatterPlan> matters =
                catalogue.matters().stream()
                        .map(each -> each.id().equals(id) ? changed(each, change) : each)
                        .toList();
        return TestHall.with(plan, new Catalogue(catalogue.lanes(), catalogue.queues(), matters));
    }

    private static MatterPlan changed(MatterPlan matter, UnaryOperator<Terms> change) {
        return new MatterPlan(
                matter.id(),
                matter.name(),
                matter.department(),
                matter.queue(),
                matter.lanes(),
                change.apply(matter.terms()));
    }

    /** The favoured lane has a prefix of its own. */
    public static HallPlan favouredPrefix(String prefix) {
        HallPlan plan = TestHall.plan();
        Catalogue catalogue = plan.catalogue();
        LanePlan favoured = catalogue.lanes().get(1);
        LanePlan prefixed =
                new LanePlan(
                        favoured.id(), favoured.name(), favoured.share(), favoured.rate(), prefix);
        return TestHall.with(
                plan,
                new Catalogue(
                        List.of(catalogue.lanes().get(0), prefixed),
                        catalogue.queues(),
                        catalogue.matters()));
    }

    /** So many numbers a minute from one kiosk to nobody known. */
    public static HallPlan anonymousPerMinute(int most) {
        TakingRules rule = Rules.DEFAULT.taking();
        return TestHall.plan(
                Rules.DEFAULT.with(new TakingRules(rule.perHolder(), rule.chance(), most)), null);
    }

    /** So much for one person. */
    public static HallPlan perHolder(TakingRules.PerHolder limit) {
        TakingRules rule = Rules.DEFAULT.taking();
        return TestHall.plan(
                Rules.DEFAULT.with(
                        new TakingRules(limit, rule.chance(), rule.anonymousPerMinute())),
                null);
    }
}

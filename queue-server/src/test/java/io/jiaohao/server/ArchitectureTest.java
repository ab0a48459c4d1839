package io.jiaohao.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.jiaohao.server.cluster.NodeBus;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.event.HallEvent;
import io.jiaohao.server.domain.state.Hall;
import io.jiaohao.server.domain.state.HallPlan;
import io.jiaohao.server.domain.state.MatterPlan;
import io.jiaohao.server.gateway.Messages;
import io.jiaohao.server.gateway.RequestFailure;
import io.jiaohao.server.gateway.Requests;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** The picture of DESIGN.md as rules: imports run only along its arrows. */
@AnalyzeClasses(
        packages = "io.jiaohao.server",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String STATE = "io.jiaohao.server.domain.state..";
    private static final String EVENT = "io.jiaohao.server.domain.event..";
    private static final String COMMAND = "io.jiaohao.server.domain.command..";
    private static final String STATISTICS = "io.jiaohao.server.domain.statistics..";
    private static final String[] LANGUAGE = {"java..", "io.vavr..", "org.jspecify.."};

    @ArchTest
    static final ArchRule shouldLetStateKnowOnlyItself =
            classes()
                    .that()
                    .resideInAPackage(STATE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(with(STATE));

    @ArchTest
    static final ArchRule shouldLetEventsKnowOnlyState =
            classes()
                    .that()
                    .resideInAPackage(EVENT)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(with(EVENT, STATE));

    @ArchTest
    static final ArchRule shouldLetCommandsKnowOnlyEventsAndState =
            classes()
                    .that()
                    .resideInAPackage(COMMAND)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(with(COMMAND, EVENT, STATE));

    /** And by the rules above nothing of the domain knows them: figures never decide. */
    @ArchTest
    static final ArchRule shouldLetStatisticsKnowOnlyEventsAndState =
            classes()
                    .that()
                    .resideInAPackage(STATISTICS)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(with(STATISTICS, EVENT, STATE));

    private static String[] with(String... own) {
        String[] all = java.util.Arrays.copyOf(LANGUAGE, LANGUAGE.length + own.length);
        System.arraycopy(own, 0, all, LANGUAGE.length, own.length);
        return all;
    }

    /** A stop may be ordered too: whoever asks the file alone does not see that (DOMAIN H7). */
    @ArchTest
    static final ArchRule shouldAskTheHallWhetherItHasStopped =
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(Hall.class, HallPlan.class)
                    .and()
                    .resideOutsideOfPackages("..config..", "..simulate..")
                    .should()
                    .callMethod(HallPlan.class, "stopped")
                    .orShould()
                    .callMethod(HallPlan.class, "issues", MatterPlan.class, Instant.class)
                    .orShould()
                    .callMethod(HallPlan.class, "issued", Instant.class);

    @ArchTest
    static final ArchRule shouldReadNoClockInTheDomain =
            noClasses()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .callMethodWhere(
                            target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class)
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule shouldThrowNoDiceInTheDomain =
            noClasses()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            Random.class,
                            SecureRandom.class,
                            ThreadLocalRandom.class,
                            java.util.UUID.class)
                    .orShould()
                    .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule shouldKnowNoFilesThreadsOrTablesInTheDomain =
            noClasses()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.io..",
                            "java.nio..",
                            "java.net..",
                            "java.sql..",
                            "java.util.concurrent..");

    @ArchTest
    static final ArchRule shouldNeverLockInTheDomain =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("..domain..")
                    .should()
                    .notHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNCHRONIZED);

    @ArchTest
    static final ArchRule shouldKeepTheDomainImmutable =
            fields().that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("..domain..")
                    .should()
                    .beFinal();

    @ArchTest
    static final ArchRule shouldMakeEveryCommandARecord =
            classes()
                    .that()
                    .areAssignableTo(HallCommand.class)
                    .and()
                    .areNotInterfaces()
                    .should()
                    .beRecords();

    @ArchTest
    static final ArchRule shouldMakeEveryEventARecord =
            classes()
                    .that()
                    .areAssignableTo(HallEvent.class)
                    .and()
                    .areNotInterfaces()
                    .should()
                    .beRecords();

    /**
     * gateway → push, cluster, config, limit, journal (who a holder is), holder; journal → holder,
     * people; web → push, cluster, config, limit, people, report, gateway (its sentences, and
     * requests without a session); report → journal; push → cluster; cluster → journal, config;
     * limit, simulate → config; everybody may know the domain, which knows nobody. Nobody knows
     * simulate. The root package only puts them together.
     */
    @ArchTest
    static final ArchRule shouldImportAlongTheArrows =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("domain")
                    .definedBy("io.jiaohao.server.domain..")
                    .layer("holder")
                    .definedBy("io.jiaohao.server.holder..")
                    .layer("people")
                    .definedBy("io.jiaohao.server.people..")
                    .layer("limit")
                    .definedBy("io.jiaohao.server.limit..")
                    .layer("journal")
                    .definedBy("io.jiaohao.server.journal..")
                    .layer("config")
                    .definedBy("io.jiaohao.server.config..")
                    .layer("cluster")
                    .definedBy("io.jiaohao.server.cluster..")
                    .layer("push")
                    .definedBy("io.jiaohao.server.push..")
                    .layer("web")
                    .definedBy("io.jiaohao.server.web..")
                    .layer("report")
                    .definedBy("io.jiaohao.server.report..")
                    .layer("gateway")
                    .definedBy("io.jiaohao.server.gateway..")
                    .layer("simulate")
                    .definedBy("io.jiaohao.server.simulate..")
                    .layer("server")
                    .definedBy("io.jiaohao.server")
                    .whereLayer("domain")
                    .mayNotAccessAnyLayer()
                    .whereLayer("holder")
                    .mayNotAccessAnyLayer()
                    .whereLayer("people")
                    .mayOnlyAccessLayers("domain")
                    .whereLayer("limit")
                    .mayOnlyAccessLayers("config")
                    .whereLayer("journal")
                    .mayOnlyAccessLayers("domain", "holder", "people")
                    .whereLayer("config")
                    .mayOnlyAccessLayers("domain")
                    .whereLayer("cluster")
                    .mayOnlyAccessLayers("domain", "journal", "config")
                    .whereLayer("push")
                    .mayOnlyAccessLayers("domain", "cluster")
                    .whereLayer("web")
                    .mayOnlyAccessLayers(
                            "domain", "cluster", "config", "limit", "people", "push", "gateway",
                            "report")
                    .whereLayer("report")
                    .mayOnlyAccessLayers("domain", "journal")
                    .whereLayer("gateway")
                    .mayOnlyAccessLayers(
                            "domain", "cluster", "config", "limit", "holder", "journal", "push")
                    .whereLayer("simulate")
                    .mayOnlyAccessLayers("domain", "config")
                    .whereLayer("simulate")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("server")
                    .mayNotBeAccessedByAnyLayer();

    /** What is said to people, and what is asked without a session. */
    private static final Class<?>[] OF_THE_GATEWAY = {
        Messages.class, Requests.class, RequestFailure.class
    };

    @ArchTest
    static final ArchRule shouldKnowOfTheGatewayNoMoreThanItsRequests =
            noClasses()
                    .that()
                    .resideInAPackage("io.jiaohao.server.web..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("io.jiaohao.server.gateway..")
                                    .and(not(belongToAnyOf(OF_THE_GATEWAY))));

    @ArchTest
    static final ArchRule shouldHaveNoCycles =
            slices().matching("io.jiaohao.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule shouldKnowHazelcastOnlyInTheCluster =
            only("io.jiaohao.server.cluster..", "com.hazelcast..");

    @ArchTest
    static final ArchRule shouldKnowTablesOnlyInTheJournal =
            only("io.jiaohao.server.journal..", "java.sql..");

    private static ArchRule only(String own, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    /** But for the bus between the nodes, which works over the member of the cluster. */
    @ArchTest
    static final ArchRule shouldKnowNoSocketsBehindTheGateway =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..server.domain..",
                            "..server.journal..",
                            "..server.cluster..",
                            "..server.config..")
                    .and(not(belongToAnyOf(NodeBus.class)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.vertx..");

    @ArchTest
    static final ArchRule shouldShareTheWireWithDevicesAndNothingElse =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.jiaohao.kiosk..", "io.jiaohao.terminal..", "io.jiaohao.display..");
}

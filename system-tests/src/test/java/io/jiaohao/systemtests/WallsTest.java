package io.jiaohao.systemtests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the modules: devices share the wire, never the domain, and not each other. */
@AnalyzeClasses(packages = "io.jiaohao", importOptions = DoNotIncludeTests.class)
class WallsTest {
    private static final String SERVER = "io.jiaohao.server..";
    private static final String KIOSK = "io.jiaohao.kiosk..";
    private static final String TERMINAL = "io.jiaohao.terminal..";
    private static final String PADS = "io.jiaohao.terminal.pad";
    private static final String STRIPS = "io.jiaohao.display.strip";
    private static final String DISPLAY = "io.jiaohao.display..";
    private static final String KIT = "io.jiaohao.kit..";
    private static final String PLAY = "io.jiaohao.systemtests..";

    @ArchTest
    static final ArchRule KIOSK_STANDS_ALONE = wall(KIOSK, SERVER, TERMINAL, DISPLAY, PLAY);

    @ArchTest
    static final ArchRule TERMINAL_STANDS_ALONE = wall(TERMINAL, SERVER, KIOSK, DISPLAY, PLAY);

    @ArchTest
    static final ArchRule DISPLAY_STANDS_ALONE = wall(DISPLAY, SERVER, KIOSK, TERMINAL, PLAY);

    @ArchTest
    static final ArchRule SERVER_KNOWS_NO_DEVICE = wall(SERVER, KIOSK, TERMINAL, DISPLAY, PLAY);

    @ArchTest
    static final ArchRule PROTOCOL_KNOWS_NOBODY =
            wall("io.jiaohao.protocol..", SERVER, KIOSK, TERMINAL, DISPLAY, KIT, PLAY);

    @ArchTest
    static final ArchRule KIT_KNOWS_THE_PROTOCOL_ONLY =
            wall(KIT, SERVER, KIOSK, TERMINAL, DISPLAY, PLAY);

    @ArchTest
    static final ArchRule PLAYED_PEOPLE_ARE_DEVICES = wall(PLAY, SERVER, KIOSK, TERMINAL, DISPLAY);

    @ArchTest
    static final ArchRule PADS_KNOW_A_WINDOW_AND_NO_PAGE = wall(PADS + "..", "io.jiaohao.terminal");

    @ArchTest
    static final ArchRule PAD_FRAMES_KNOW_NOBODY =
            wall(PADS + ".frame", PADS, PADS + ".line", PADS + ".profile");

    @ArchTest
    static final ArchRule PAD_LINES_KNOW_FRAMES_ONLY =
            wall(PADS + ".line", PADS, PADS + ".profile");

    @ArchTest static final ArchRule PAD_PROFILES_KNOW_NO_PAD = wall(PADS + ".profile", PADS);

    @ArchTest
    static final ArchRule STRIP_DOTS_KNOW_NO_HALL =
            wall(
                    STRIPS + ".dots",
                    STRIPS,
                    STRIPS + ".face",
                    STRIPS + ".driver",
                    STRIPS + ".line",
                    STRIPS + ".config",
                    "io.jiaohao.protocol..",
                    "io.jiaohao.display.hall");

    @ArchTest
    static final ArchRule STRIP_FACES_KNOW_NO_DEVICE =
            wall(
                    STRIPS + ".face",
                    STRIPS,
                    STRIPS + ".driver",
                    STRIPS + ".line",
                    STRIPS + ".config");

    @ArchTest
    static final ArchRule STRIP_DRIVERS_KNOW_NO_LINE =
            wall(STRIPS + ".driver", STRIPS, STRIPS + ".line", STRIPS + ".config");

    @ArchTest
    static final ArchRule STRIP_LINES_KNOW_NO_WALL =
            wall(STRIPS + ".line", STRIPS, STRIPS + ".config");

    @ArchTest
    static final ArchRule EMULATED_STRIPS_HAVE_CODE_OF_THEIR_OWN =
            wall(
                    STRIPS + ".emulator",
                    STRIPS,
                    STRIPS + ".driver",
                    STRIPS + ".line",
                    STRIPS + ".face",
                    STRIPS + ".dots",
                    STRIPS + ".config");

    @ArchTest
    static final ArchRule MODULES_HAVE_NO_CYCLES =
            slices().matching("io.jiaohao.(*)..").should().beFreeOfCycles();

    private static ArchRule wall(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to);
    }
}

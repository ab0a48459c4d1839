package io.jiaohao.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.protocol.message.Method;
import io.jiaohao.protocol.message.Params;
import io.jiaohao.protocol.message.Reason;
import io.jiaohao.protocol.message.Seen;
import io.jiaohao.server.domain.command.AcknowledgeAlert;
import io.jiaohao.server.domain.command.ConfigureHall;
import io.jiaohao.server.domain.command.DeferTicket;
import io.jiaohao.server.domain.command.HallCommand;
import io.jiaohao.server.domain.command.HelpAtCounter;
import io.jiaohao.server.domain.command.MoveWaiting;
import io.jiaohao.server.domain.command.Ordered;
import io.jiaohao.server.domain.command.PassTime;
import io.jiaohao.server.domain.command.Refusal;
import io.jiaohao.server.domain.command.ResumeHall;
import io.jiaohao.server.domain.command.ResumeTaking;
import io.jiaohao.server.domain.command.StopHall;
import io.jiaohao.server.domain.command.StopTaking;
import io.jiaohao.server.domain.command.WatchDevices;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.holder.PapersFault;
import io.jiaohao.server.scenario.Samples;
import io.jiaohao.server.scenario.TestHall;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request becomes a command, and every refusal has its sentence in both languages. */
class WireCatalogueTest {
    /** What the server asks of itself, and a visitor on the phone's page. */
    private static final Set<Class<?>> OWN =
            Set.of(
                    AcknowledgeAlert.class,
                    ConfigureHall.class,
                    DeferTicket.class,
                    HelpAtCounter.class,
                    MoveWaiting.class,
                    Ordered.class,
                    PassTime.class,
                    ResumeHall.class,
                    ResumeTaking.class,
                    StopHall.class,
                    StopTaking.class,
                    WatchDevices.class);

    /** Parameters of which one or the other is given, or that are no free text. */
    private static final Map<Class<?>, Params.Change> SAMPLES =
            Map.of(
                    Params.TakeTicket.class,
                    new Params.TakeTicket("passport", null, null, "en", null, null, "r"),
                    Params.WalkIn.class,
                    new Params.WalkIn("passport", null, null, "en", null, Seen.UNSAID, "r"),
                    Params.CallTicket.class,
                    new Params.CallTicket(null, "A001", "r"),
                    Params.TransferTicket.class,
                    new Params.TransferTicket(
                            "passport", null, null, null, null, null, null, Seen.UNSAID, "r"),
                    Params.MoveTicket.class,
                    new Params.MoveTicket("t", true, null, "a reason", "r"));

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    static Stream<Class<?>> changes() {
        return Samples.kinds(Params.Change.class);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldBecomeACommand(Class<? extends Params.Change> params) {
        assertTrue(CommandReader.reads(params));
        HallCommand command = read(params);
        assertEquals(TestHall.NINE, command.at(), "the server's own clock");
    }

    private static HallCommand read(Class<? extends Params.Change> params) {
        Params.Change sample =
                SAMPLES.containsKey(params) ? SAMPLES.get(params) : Samples.full(params);
        Identity who =
                new Identity(TestHall.HALL, new DeviceId("terminal-1"), DeviceKind.TERMINAL, "en");
        return new CommandReader(who, TestHall.NINE, "token", null).read(sample);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldHaveItsMethod(Class<? extends Params.Change> params) {
        assertEquals(
                1, Arrays.stream(Method.values()).filter(each -> each.params() == params).count());
    }

    @Test
    void shouldReachEveryCommandButTheServersOwn() {
        Set<Class<?>> reached =
                changes()
                        .map(params -> read(params.asSubclass(Params.Change.class)).getClass())
                        .collect(Collectors.toCollection(HashSet::new));
        reached.addAll(OWN);
        assertEquals(Samples.kinds(HallCommand.class).collect(Collectors.toSet()), reached);
    }

    static Stream<Enum<?>> sentences() {
        Set<String> kinds =
                Arrays.stream(Refusal.Kind.values()).map(Enum::name).collect(Collectors.toSet());
        return Stream.of(
                        Arrays.stream(Refusal.values()),
                        Arrays.stream(PapersFault.values()),
                        Arrays.stream(Reason.values())
                                .filter(reason -> !kinds.contains(reason.name())))
                .flatMap(Function.identity());
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldHaveItsSentenceInBothLanguages(Enum<?> key) {
        String english = Messages.text("en", key);
        String chinese = Messages.text("zh-CN", key);
        assertNotEquals(english, chinese);
        assertTrue(chinese.codePoints().anyMatch(each -> each >= 0x4E00), chinese);
        assertTrue(english.codePoints().allMatch(each -> each < 0x80), english);
    }

    private static Set<String> places(String language, String key) {
        String pattern = bundle(language).getString(key);
        int formats = new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
        Set<String> places =
                PLACE.matcher(pattern)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        assertEquals(places.size(), formats, pattern);
        return places;
    }

    @Test
    void shouldSayTheSameInBothLanguages() {
        assertEquals(bundle("en").keySet(), bundle("zh").keySet());
        for (String key : bundle("en").keySet()) {
            assertEquals(places("en", key), places("zh", key), key);
        }
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void shouldNameEveryKindOfRefusalOnTheWire() {
        Set<String> words =
                Arrays.stream(Reason.values()).map(Enum::name).collect(Collectors.toSet());
        Function<Refusal.Kind, String> word = Enum::name;
        assertTrue(
                Arrays.stream(Refusal.Kind.values())
                        .filter(kind -> kind != Refusal.Kind.INVALID_PARAMS)
                        .map(word)
                        .allMatch(words::contains));
    }
}

package io.jiaohao.server.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.protocol.view.CallView;
import io.jiaohao.protocol.view.CounterView;
import io.jiaohao.protocol.view.FullView;
import io.jiaohao.protocol.view.HallView;
import io.jiaohao.protocol.view.HoursView;
import io.jiaohao.protocol.view.LateView;
import io.jiaohao.protocol.view.MatterView;
import io.jiaohao.protocol.view.Named;
import io.jiaohao.protocol.view.NoticeView;
import io.jiaohao.protocol.view.QueueView;
import io.jiaohao.protocol.view.RulesView;
import io.jiaohao.protocol.view.SnapshotView;
import io.jiaohao.protocol.view.TicketView;
import io.jiaohao.protocol.view.TimesView;
import io.jiaohao.protocol.view.WeekdaysView;
import io.jiaohao.server.gateway.Messages;
import io.jiaohao.server.push.EventPresenter;
import io.jiaohao.server.report.HallReport;
import io.jiaohao.server.report.ReportLine;
import io.jiaohao.server.web.Problem;
import io.jiaohao.server.web.ProblemKind;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The document says what the program does: every object, property, operation and scope. */
class ApiDocumentTest {
    private static final JsonNode DOCUMENT = document();

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(ApiDocument.read().json().getBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Class<? extends Record>> told() {
        return Stream.of(
                CallView.class,
                CounterView.class,
                FullView.class,
                HallView.class,
                HoursView.class,
                LateView.class,
                MatterView.class,
                Named.class,
                NoticeView.class,
                QueueView.class,
                RulesView.class,
                SnapshotView.class,
                TicketView.class,
                TimesView.class,
                WeekdaysView.class,
                Problem.class);
    }

    static Stream<Class<? extends Record>> reported() {
        return Stream.of(
                HallReport.class,
                HallReport.Head.class,
                HallReport.Span.class,
                HallReport.Lines.class,
                HallReport.Places.class,
                HallReport.Audited.class,
                ReportLine.class,
                ReportLine.Tickets.class,
                ReportLine.Apart.class,
                ReportLine.Waits.class,
                ReportLine.Calls.class,
                ReportLine.Opinion.class,
                ReportLine.Working.class,
                ReportLine.Times.class);
    }

    static Stream<Class<? extends Record>> asked() {
        return Stream.of(
                Bodies.Take.class, Bodies.Holder.class, Bodies.Rating.class, Bodies.Nothing.class);
    }

    @ParameterizedTest
    @MethodSource({"told", "reported", "asked"})
    void shouldHaveEveryPropertyOfARecordAndNoOther(Class<? extends Record> record) {
        JsonNode schema = schema(record.getSimpleName());
        assertEquals(components(record, any -> true), names(schema.path("properties")));
        assertEquals(false, schema.path("additionalProperties").asBoolean(true));
    }

    @ParameterizedTest
    @MethodSource({"told", "reported"})
    void shouldSayWhatIsAlwaysThere(Class<? extends Record> record) {
        Set<String> always =
                components(
                        record,
                        each -> !each.getAnnotatedType().isAnnotationPresent(Nullable.class));
        assertEquals(always, texts(schema(record.getSimpleName()).path("required")));
    }

    @Test
    void shouldNameEveryTypeOfEvent() {
        assertEquals(
                new TreeSet<>(EventPresenter.types()), texts(schema("EventType").path("enum")));
    }

    @Test
    void shouldNameEveryReason() {
        assertEquals(
                Arrays.stream(ProblemKind.values())
                        .map(ProblemKind::word)
                        .collect(Collectors.toCollection(TreeSet::new)),
                texts(schema("Reason").path("enum")));
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void shouldHaveATitleOfEveryKindInBothLanguages(ProblemKind kind) {
        assertNotEquals(Messages.title("en", kind), Messages.title("zh-CN", kind));
    }

    @ParameterizedTest
    @EnumSource(Complaint.class)
    void shouldHaveASentenceForEveryComplaintInBothLanguages(Complaint complaint) {
        List<String> where = List.of("/a");
        assertNotEquals(
                Messages.text("en", complaint, where), Messages.text("zh-CN", complaint, where));
    }

    /** An operation in a line: what it needs and takes. */
    private static String line(String scope, Set<String> parameters) {
        return scope + " " + new TreeSet<>(parameters);
    }

    @Test
    void shouldHaveEveryOperationWithItsScopeAndParameters() {
        Map<String, String> written = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
            for (String method : List.of("get", "post")) {
                JsonNode operation = path.getValue().path(method);
                if (operation.path("security").size() > 0) {
                    written.put(method + " " + path.getKey(), line(operation));
                }
            }
        }
        assertEquals(mounted(), written);
    }

    private static String line(JsonNode operation) {
        Set<String> query =
                StreamSupport.stream(operation.path("parameters").spliterator(), false)
                        .map(ApiDocumentTest::resolved)
                        .filter(each -> each.path("in").asText().equals("query"))
                        .map(each -> each.path("name").asText())
                        .collect(Collectors.toSet());
        return line(operation.at("/security/0/key/0").asText(), query);
    }

    private static Map<String, String> mounted() {
        Vertx vertx = Vertx.vertx();
        try {
            Map<String, String> mounted = new TreeMap<>();
            ApiServices services = // nothing is asked of them
                    new ApiServices(vertx, null, null, null, null, List.of(), Clock.systemUTC());
            Stream.of(
                            new HallDesk(services).operations(),
                            new TicketDesk(services).operations(),
                            new EventDesk(services).operations(),
                            new ReportDesk(services, null, null).operations())
                    .flatMap(List::stream)
                    .forEach(
                            each ->
                                    mounted.put(
                                            (each.method() + " ").toLowerCase(Locale.ROOT)
                                                    + each.path().replaceAll(":([a-z]+)", "{$1}"),
                                            line(each.scope().word(), each.parameters())));
            return mounted;
        } finally {
            vertx.close();
        }
    }

    private static JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : DOCUMENT.at(ref.substring(1));
    }

    private static JsonNode schema(String name) {
        return DOCUMENT.path("components").path("schemas").path(name);
    }

    private static Set<String> components(
            Class<? extends Record> record, Predicate<RecordComponent> which) {
        return Arrays.stream(record.getRecordComponents())
                .filter(which)
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

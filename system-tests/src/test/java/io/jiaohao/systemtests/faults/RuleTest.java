package io.jiaohao.systemtests.faults;

import static io.jiaohao.systemtests.faults.Story.called;
import static io.jiaohao.systemtests.faults.Story.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule sees a history that breaks it, and says nothing of one that does not. */
class RuleTest {
    private static final String TAKE = "ticket.take";
    private static final String NEXT = "ticket.next";

    private static Story taking() {
        return new Story()
                .done("kiosk-1", "a", TAKE, taken(1))
                .done("kiosk-1", "b", TAKE, taken(2));
    }

    @Test
    void shouldSayNothingOfAGoodDay() {
        Story story =
                taking().snapshot("display-1", 2, 0)
                        .done("terminal-1", "c", NEXT, called(1, "1", 3))
                        .saw("display-1", 3, "call-1")
                        .answered("terminal-1", "c", "A001")
                        .sent("terminal-2", "d", NEXT)
                        .refused("terminal-2", "d")
                        .end("display-1", 3);
        assertBroken(story);
    }

    @Test
    void shouldMissAnAcknowledgedChange() {
        assertBroken(
                taking().sent("kiosk-1", "c", TAKE).answered("kiosk-1", "c", "A002"),
                Rule.KEPT,
                Rule.NUMBERS);
    }

    @Test
    void shouldMissATicketThatWasAnsweredAndIsAnother() {
        Story story =
                taking().sent("terminal-1", "c", NEXT)
                        .answered("terminal-1", "c", "A002")
                        .journalled("terminal-1", "c", called(1, "1", 3));
        assertBroken(story, Rule.KEPT);
    }

    @Test
    void shouldSeeThatALaterChangeCameBeforeAnEarlierOne() {
        Story story =
                new Story()
                        .sent("kiosk-1", "a", TAKE)
                        .answered("kiosk-1", "a", "A002")
                        .sent("kiosk-2", "b", TAKE)
                        .answered("kiosk-2", "b", "A001")
                        .journalled("kiosk-2", "b", taken(1))
                        .journalled("kiosk-1", "a", taken(2));
        assertBroken(story, Rule.IN_ORDER);
    }

    @Test
    void shouldLetChangesThatWereAskedTogetherComeInAnyOrder() {
        Story story =
                new Story()
                        .sent("kiosk-1", "a", TAKE)
                        .sent("kiosk-2", "b", TAKE)
                        .answered("kiosk-1", "a", "A002")
                        .answered("kiosk-2", "b", "A001")
                        .journalled("kiosk-2", "b", taken(1))
                        .journalled("kiosk-1", "a", taken(2));
        assertBroken(story);
    }

    @Test
    void shouldSeeANumberTwice() {
        assertBroken(taking().journalled("kiosk-2", "c", taken(2)), Rule.NUMBERS);
    }

    @Test
    void shouldSeeANumberThatWasPassedOver() {
        assertBroken(taking().journalled("kiosk-2", "c", taken(4)), Rule.NUMBERS);
    }

    @Test
    void shouldNotMissANumberThatMayComeLater() {
        assertBroken(taking().journalled("kiosk-2", "c", new Fact.Leased("A"), taken(4)));
    }

    @Test
    void shouldSeeATicketAtTwoCounters() {
        Story story =
                taking().journalled("terminal-1", "c", called(1, "1", 3))
                        .journalled("terminal-2", "d", called(1, "2", 4));
        assertBroken(story, Rule.ONE_COUNTER);
    }

    @Test
    void shouldSeeTwoTicketsAtACounter() {
        Story story =
                taking().journalled("terminal-1", "c", called(1, "1", 3))
                        .journalled("terminal-1", "d", called(2, "1", 4));
        assertBroken(story, Rule.ONE_COUNTER);
    }

    @Test
    void shouldSeeOneCallGivenToTwoTerminals() {
        Story story =
                taking().done("terminal-1", "c", NEXT, called(1, "1", 3))
                        .sent("terminal-2", "d", NEXT)
                        .answered("terminal-2", "d", "A001")
                        .journalled("terminal-2", "d");
        assertBroken(story, Rule.ONE_COUNTER);
    }

    @Test
    void shouldLetATicketGoFromCounterToCounter() {
        Story story =
                taking().journalled("terminal-1", "c", called(1, "1", 3))
                        .journalled("terminal-1", "d", new Fact.Left("A001"), called(2, "1", 4))
                        .journalled("terminal-2", "e", called(1, "2", 5))
                        .journalled("terminal-2", "f", new Fact.Left("A001"))
                        .journalled("terminal-2", "g", new Fact.Back("A001", "2"));
        assertBroken(story);
    }

    @Test
    void shouldSeeARequestThatWasTwoChanges() {
        Story story = taking().journalled("kiosk-1", "b", taken(3));
        assertBroken(story, Rule.ONE_CHANGE);
    }

    @Test
    void shouldSeeARequestThatWasAnsweredInTwoWays() {
        assertBroken(taking().answered("kiosk-1", "b", "A001"), Rule.ONE_CHANGE);
    }

    @Test
    void shouldSeeARefusalThatChangedSomething() {
        Story story =
                taking().sent("kiosk-2", "c", TAKE)
                        .refused("kiosk-2", "c")
                        .journalled("kiosk-2", "c", taken(3));
        assertBroken(story, Rule.ONE_CHANGE);
    }

    @Test
    void shouldSeeACallThatWasNotShown() {
        assertBroken(
                calling().snapshot("display-1", 4, 1, "call-2").end("display-1", 4), Rule.SHOWN);
        assertBroken(calling().saw("display-1", 4, "call-2").end("display-1", 4), Rule.SHOWN);
    }

    @Test
    void shouldNotMissACallThatIsNoNewsAnyMore() {
        String[] others = new String[50];
        Arrays.setAll(others, i -> "other-" + i);
        assertBroken(calling().snapshot("display-1", 4, 4, "call-2").end("display-1", 4));
        assertBroken(
                calling()
                        .saw("display-1", 4, "call-2")
                        .snapshot("display-1", 90, 1, others)
                        .end("display-1", 90));
    }

    /** Two calls at noon, after the display's first snapshot. */
    private static Story calling() {
        return taking().snapshot("display-1", 2, 0)
                .journalled("terminal-1", "c", called(1, "1", 3))
                .journalled("terminal-2", "d", called(2, "2", 4));
    }

    @Test
    void shouldSeeThatTheServerTellsSomethingElse() {
        assertBroken(taking().told("A002", "done"), Rule.TOLD);
    }

    @Test
    void shouldNameWhatIsBroken() {
        Evidence evidence = taking().told("A002", "done").evidence();
        AssertionError failure =
                assertThrows(AssertionError.class, () -> Rule.assertKept(evidence));
        assertTrue(String.valueOf(failure.getMessage()).contains("TOLD: ticket=A002"));
    }

    private static void assertBroken(Story story, Rule... expected) {
        Evidence evidence = story.evidence();
        List<Rule> broken =
                Arrays.stream(Rule.values())
                        .filter(rule -> !rule.broken(evidence).isEmpty())
                        .toList();
        assertEquals(List.of(expected), broken);
    }
}

package io.jiaohao.server.holder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers of people are possible, which writings are one number, and what is shown (ID1). */
class PapersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final String PERSON = "11010519491231002X";

    private static Papers id(String text) throws InvalidPapersException {
        return Papers.idCard(text, TODAY);
    }

    private static InvalidPapersException refusedId(String text) {
        return assertThrows(InvalidPapersException.class, () -> id(text));
    }

    private static InvalidPapersException refusedPhone(String text) {
        return assertThrows(InvalidPapersException.class, () -> Papers.phone(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PERSON,
                "110101199003070011",
                "110101202607010014", // born today
                "110101200002290018", // a leap day
                "810000199003070015", // a resident from Hong Kong
                "931344199003070016", // a permanent resident from abroad
            })
    void shouldID1TakeTheNumberOfAResident(String number) throws Exception {
        assertEquals(new Papers(Papers.Kind.ID, number), id(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 11010519491231002X\t",
                "\u300011010519491231002X",
                "110105 19491231 002x",
                "110105-19491231-002X",
                "１１０１０５１９４９１２３１００２Ｘ",
            })
    void shouldID3MakeAllWritingsOfANumberOnePerson(String writing) throws Exception {
        assertEquals(id(PERSON), id(writing));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E12345678", // passport
                "123456789", // passport of digits alone
                "C01X00T47",
                "H12345678", // Hong Kong
                "M1234567801", // Macau
                "12345678", // Taiwan
                "1234567890", // Taiwan, as it was
                "CAN110108501011", // permanent resident, as it was
                "军字第1234567号", // a soldier's
                "A12345",
                "ABCDEFGHIJ1234567890",
            })
    void shouldID1LockNobodyOutForOtherPapers(String number) throws Exception {
        assertEquals(number, id(number).value());
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002, ID_LENGTH, 17",
        "1101051949123100200, ID_LENGTH, 19",
        "110105491231002, ID_LENGTH, 15", // the first generation, no longer valid
        "1101051949123100X, ID_LENGTH, 17",
        "13800000000, ID_LENGTH, 11", // a phone number in the wrong place
        "110105194912310020, ID_CHECK,",
        "110105194912310021, ID_CHECK,",
        "11010519491231020X, ID_CHECK,", // two digits changed places
        "110101199003070000, ID_CHECK,",
        "931344199003070017, ID_CHECK,",
        "11010120260702001X, ID_BIRTH_DATE,", // tomorrow
        "110101199002300014, ID_BIRTH_DATE,",
        "110101199013010012, ID_BIRTH_DATE,",
        "110101190002290011, ID_BIRTH_DATE,", // 1900 was no leap year
        "110101187001010017, ID_BIRTH_DATE,",
        "A1234, ID_FORM,",
        "ABCDEFGHIJK1234567890, ID_FORM,",
        "Zhang San, ID_FORM,",
        "E1234567!, ID_FORM,",
        "'', ID_FORM,",
    })
    void shouldID1SayWhatIsWrongWithAnIdNumber(String number, PapersFault fault, String detail) {
        InvalidPapersException refused = refusedId(number);
        assertEquals(fault, refused.fault());
        assertEquals(detail == null ? List.of() : List.of(detail), refused.details());
    }

    /** Any one digit mistyped is found: that is what the check character is for. */
    @Test
    void shouldID1FindEveryMistypedDigit() {
        for (int i = 0; i < PERSON.length(); i++) {
            for (char other = '0'; other <= '9'; other++) {
                if (PERSON.charAt(i) != other) {
                    refusedId(PERSON.substring(0, i) + other + PERSON.substring(i + 1));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 13812345678",
        "+8613812345678, 13812345678",
        "008613812345678, 13812345678",
        "+86 138-1234-5678, 13812345678",
        "' 138 1234 5678 ', 13812345678",
        "１３８１２３４５６７８, 13812345678",
        "+85261234567, +85261234567",
        "0085261234567, +85261234567",
        "+49 (151) 1234 5678, +4915112345678",
        "+123456789012345, +123456789012345",
    })
    void shouldID3MakeAllWritingsOfAPhoneOneNumber(String writing, String number) throws Exception {
        assertEquals(new Papers(Papers.Kind.PHONE, number), Papers.phone(writing));
    }

    @ParameterizedTest
    @CsvSource({
        "1381234567, PHONE_LENGTH, 10",
        "138123456789, PHONE_LENGTH, 12",
        "+861381234567, PHONE_LENGTH, 10",
        "12812345678, PHONE_FORM,",
        "01088889999, PHONE_FORM,",
        "1381234567a, PHONE_FORM,",
        "+8521234, PHONE_ABROAD,",
        "+1234567890123456, PHONE_ABROAD,",
        "+852abcd1234, PHONE_ABROAD,",
    })
    void shouldID1SayWhatIsWrongWithAPhone(String number, PapersFault fault, String detail) {
        InvalidPapersException refused = refusedPhone(number);
        assertEquals(fault, refused.fault());
        assertEquals(detail == null ? List.of() : List.of(detail), refused.details());
    }

    @ParameterizedTest
    @CsvSource({
        PERSON + ", 110***********",
        "E12345678, E12***********",
        "E123456, E***********",
        "A12345, ***********",
    })
    void shouldT6MaskTheLastSixOfAnId(String number, String masked) throws Exception {
        assertEquals(masked, id(number).masked());
        String shown = masked.replace("*", "");
        assertTrue(number.length() - shown.length() >= 6 && number.startsWith(shown));
    }

    @Test
    void shouldT6MaskAPhone() throws Exception {
        assertEquals("138******78", Papers.phone("13812345678").masked());
        assertEquals("+85******67", Papers.phone("+85261234567").masked());
    }

    @Test
    void shouldID3NotBePrintedByAccident() throws Exception {
        assertTrue(id(PERSON).toString().chars().noneMatch(Character::isDigit));
    }
}

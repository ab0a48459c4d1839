package io.jiaohao.server.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns stand straight, whatever the letters are. */
class TableTest {
    @Test
    void shouldAlignChineseAndLatinNames() {
        Table table = table(Figure.tenths(3.25), Figure.tenths(Double.NaN));

        assertEquals(
                """
                        Lane       people   mean
                        绿色通道       12    3.3
                        Ordinary        0      -
                        """,
                table.text());
    }

    @Test
    void shouldPutTwoSideBySideWithTheDifference() {
        Table one = table(Figure.tenths(3), Figure.tenths(1));
        Table other = table(Figure.tenths(2.5), Figure.tenths(1.04));

        assertEquals(
                """
                        Lane            people             mean
                                    A   B  B-A     A    B   B-A
                        绿色通道   12  12    0   3.0  2.5  -0.5
                        Ordinary    0   0    0   1.0  1.0   0.0
                        """,
                one.beside(other).text());
    }

    private static Table table(Figure green, Figure ordinary) {
        return new Table(
                "Lane",
                List.of("people", "mean"),
                List.of(
                        new Table.Row("绿色通道", List.of(Figure.count(12), green)),
                        new Table.Row("Ordinary", List.of(Figure.count(0), ordinary))));
    }
}

package io.jiaohao.protocol.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeReaderTest {
    private static OffsetDateTime read(String json) throws JsonProcessingException {
        return WireJson.MAPPER.readValue(json, OffsetDateTime.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:00:00+08:00",
                "2026-11-23T01:00:00Z",
                "2026-11-23T01:00:00.123456789Z",
                "0001-01-01T00:00:00Z",
                "9998-12-31T23:59:59Z",
                "9999-01-01T07:59:59+08:00"
            })
    void shouldReadATimeOfRfc3339AsItStands(String text) throws Exception {
        assertEquals(OffsetDateTime.parse(text), read('"' + text + '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"+999999999-12-31T23:59:59-18:00\"",
                "\"-999999999-01-01T00:00:00+18:00\"",
                "\"+10000-01-01T00:00:00Z\"",
                "\"9999-01-01T00:00:00Z\"",
                "\"9998-12-31T23:59:59-08:00\"",
                "\"0000-12-31T23:59:59Z\"",
                "\"0001-01-01T00:00:00+08:00\"",
                "\"-0001-01-01T00:00:00Z\"",
                "\"2026-02-30T09:00:00Z\"",
                "\"2026-11-23T09:00:00\"",
                "\"2026-11-23\"",
                "\"noon\"",
                "\"\"",
                "1795395600",
                "1795395600.5",
                "{}",
                "[]",
                "true"
            })
    void shouldReadNothingElse(String json) {
        assertThrows(JsonMappingException.class, () -> read(json));
    }

    @Test
    void shouldReadWhatItWroteInAnyZone() throws Exception {
        for (String bound : new String[] {"0001-01-01T00:00:00Z", "9998-12-31T23:59:59Z"}) {
            for (int hours = -18; hours <= 18; hours++) {
                OffsetDateTime shown = Instant.parse(bound).atOffset(ZoneOffset.ofHours(hours));
                assertEquals(shown, read(WireJson.MAPPER.writeValueAsString(shown)));
            }
        }
    }
}

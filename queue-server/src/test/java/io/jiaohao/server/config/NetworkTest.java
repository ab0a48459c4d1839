package io.jiaohao.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.kit.config.InvalidValueException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "10.1.0.0/16, 10.1.255.1, true",
        "10.1.0.0/16, 10.2.0.1, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "10.1.0.0/16, fd00::1, false",
        "fd00::/8, fd12:3456::1, true",
        "fd00::/8, 2001:db8::1, false",
        "fd00::/8, 10.1.2.3, false",
        "::1, ::1, true"
    })
    void shouldContainItsOwn(String network, String address, boolean contained)
            throws UnknownHostException {
        assertEquals(contained, Network.parse(network).contains(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy.example",
                "10.1.2",
                "10.1.2.256",
                "10.0.0.0/33",
                "fd00::/129",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "fd00::g",
                "10.0.0.0/8/8"
            })
    void shouldRefuseWhatIsNone(String text) {
        assertThrows(InvalidValueException.class, () -> Network.parse(text));
    }
}

package io.jiaohao.server.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.server.config.ServerFile;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;
import org.junit.jupiter.api.Test;

/** What a device may still ask is kept over its sessions. */
class DeviceRatesTest {
    @Test
    void shouldGoOnWithWhatADeviceHadLeftWhenItComesBack() {
        DeviceRates rates = new DeviceRates(new ServerFile.Rate(1, 100));
        Identity kiosk = identity("kiosk-1", "zh-CN");
        while (rates.of(kiosk).allow()) {
            // spends all
        }
        assertFalse(rates.of(identity("kiosk-1", "en")).allow());
        assertTrue(rates.of(identity("kiosk-2", "en")).allow());
    }

    private static Identity identity(String device, String language) {
        return new Identity(new HallId("hall"), new DeviceId(device), DeviceKind.KIOSK, language);
    }
}

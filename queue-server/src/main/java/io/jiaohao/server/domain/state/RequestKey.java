package io.jiaohao.server.domain.state;

/**
 * A request of a device.
 *
 * @param fingerprint of method and parameters: the same request must ask the same
 */
public record RequestKey(DeviceId device, String request, String fingerprint) {
    /** What the request is remembered under. */
    public String key() {
        return device.value() + '\n' + request;
    }
}

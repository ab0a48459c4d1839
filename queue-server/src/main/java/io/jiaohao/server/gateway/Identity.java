package io.jiaohao.server.gateway;

import io.jiaohao.protocol.message.DeviceKind;
import io.jiaohao.server.domain.state.DeviceId;
import io.jiaohao.server.domain.state.HallId;

/**
 * Who a session belongs to.
 *
 * @param language of the sentences for people
 */
record Identity(HallId hall, DeviceId device, DeviceKind kind, String language) {}

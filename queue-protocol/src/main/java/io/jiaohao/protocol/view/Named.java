package io.jiaohao.protocol.view;

import java.util.Map;

/** A zone, a lane or a pause reason: an id and its name by language tag. */
public record Named(String id, Map<String, String> name) {}

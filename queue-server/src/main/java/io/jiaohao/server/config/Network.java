package io.jiaohao.server.config;

import static io.jiaohao.kit.config.InvalidValueException.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/**
 * An address or a network of them as a file has it: {@code 10.1.2.3}, {@code 10.1.0.0/16}, {@code
 * fd00::/8}.
 */
public record Network(String text) {
    /** Roughly, for the schema; {@link #parse} knows exactly. */
    static final String FORM = "^[0-9A-Fa-f.:]+(/[0-9]{1,3})?$";

    private static final Pattern SHAPE = Pattern.compile(FORM);
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    /** Reads the written form. */
    @JsonCreator
    public static Network parse(String text) {
        require(
                SHAPE.matcher(text).matches() && isNetwork(text),
                "",
                "must be an address or a network like 10.1.0.0/16, but was %s",
                text);
        return new Network(text);
    }

    private static boolean isNetwork(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        int most = NetUtil.isValidIpV4Address(address) ? IPV4_BITS : IPV6_BITS;
        return (most == IPV4_BITS || NetUtil.isValidIpV6Address(address))
                && (slash < 0 || Integer.parseInt(text.substring(slash + 1)) <= most);
    }

    public boolean contains(InetAddress address) {
        String whole = address.getAddress().length * Byte.SIZE == IPV4_BITS ? "/32" : "/128";
        String cidr = text.contains("/") ? text : text + whole;
        return new IpSubnetFilterRule(cidr, IpFilterRuleType.ACCEPT)
                .matches(new InetSocketAddress(address, 0));
    }

    @Override
    public String toString() {
        return text;
    }
}

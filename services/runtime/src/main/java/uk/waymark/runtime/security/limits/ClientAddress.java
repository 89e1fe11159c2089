package uk.waymark.runtime.security.limits;

import jakarta.servlet.ServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as limits go. Of IPv6 it is the network: whoever has one address of it has all of
 * them. Headers such as {@code X-Forwarded-For} count only where the configuration trusts the proxy that sends them.
 */
public final class ClientAddress {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    public static String of(ServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** @param literal an address in digits, never a name; what is none stands for itself */
    public static String of(String literal) {
        if (literal == null || literal.indexOf(':') < 0) {
            return String.valueOf(literal);
        }
        try {
            byte[] address = InetAddress.getByName(literal).getAddress();
            return address.length == IPV6_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK_BYTES)) + "/64"
                    : InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return literal;
        }
    }
}

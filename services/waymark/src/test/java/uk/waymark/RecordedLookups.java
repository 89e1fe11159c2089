package uk.waymark;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** Remembers every host name this JVM looks up; nobody can be called by name without one. Java finds it as a service. */
public final class RecordedLookups extends InetAddressResolverProvider {

    private static final Set<String> HOSTS = new ConcurrentSkipListSet<>();

    static Set<String> hosts() {
        return Set.copyOf(HOSTS);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver java = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                HOSTS.add(host);
                return java.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return java.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "recorded lookups";
    }
}

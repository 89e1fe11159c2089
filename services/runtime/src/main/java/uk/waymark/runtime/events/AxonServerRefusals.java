package uk.waymark.runtime.events;

import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Why there was no connection the last time one was tried: a token that is not accepted, a certificate that is not
 * trusted, nobody there. The connector tells nobody, and of what TLS refuses it logs the reason only the first time.
 */
final class AxonServerRefusals implements ClientInterceptor {

    private static final Logger log = LoggerFactory.getLogger(AxonServerRefusals.class);

    private volatile String reason;

    /** Empty when the last try succeeded, or there was none. */
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        ClientCall<Q, A> call = next.newCall(method, options);
        if (!method.getFullMethodName().equals(PlatformServiceGrpc.getGetPlatformServerMethod().getFullMethodName())) {
            return call;
        }
        return new SimpleForwardingClientCall<>(call) {

            @Override
            public void start(Listener<A> answers, Metadata headers) {
                super.start(new SimpleForwardingClientCallListener<>(answers) {

                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        tried(status);
                        super.onClose(status, trailers);
                    }
                }, headers);
            }
        };
    }

    private void tried(Status status) {
        String now = status.isOk() ? null : told(status);
        if (now != null && !Objects.equals(now, reason)) {
            log.warn("Axon Server cannot be connected to, which is tried again and again: {}", now);
        }
        reason = now;
    }

    /** What gRPC says of a try that took too long differs with every try. */
    private static String told(Status status) {
        if (status.getCode() == Status.Code.DEADLINE_EXCEEDED) {
            return status.getCode() + ": it does not answer";
        }
        Throwable cause = NestedExceptionUtils.getRootCause(status.asRuntimeException());
        String description = Optional.ofNullable(status.getDescription()).flatMap(all -> all.lines().findFirst())
                .orElse("no description");
        return status.getCode() + ": " + description + (cause == null ? "" : ", " + cause.getMessage());
    }
}

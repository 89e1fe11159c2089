package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that refuses whom it is told to refuse. */
class AxonServerRefusalsTest {

    private static final Duration LITTLE = Duration.ofMillis(200);
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    private final AxonServerRefusals refusals = new AxonServerRefusals();
    private volatile boolean silent;
    private volatile boolean tokenIsGood;
    private Server server;
    private ManagedChannel channel;

    @BeforeEach
    void start() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new Platform()).build().start();
        channel = NettyChannelBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(),
                server.getPort())).usePlaintext().intercept(refusals).build();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    @Test
    void tellsWhyUntilItIsConnected() {
        assertThat(refusals.reason()).isEmpty();
        assertThatThrownBy(this::connect).isInstanceOf(StatusRuntimeException.class);
        assertThat(refusals.reason()).hasValue("PERMISSION_DENIED: Invalid token");
        tokenIsGood = true;
        connect();
        assertThat(refusals.reason()).isEmpty();
    }

    @Test
    void tellsWhatLiesBelowWhenNobodyAnswers() throws InterruptedException {
        server.shutdownNow().awaitTermination();
        assertThatThrownBy(this::connect).isInstanceOf(StatusRuntimeException.class);
        assertThat(refusals.reason().orElseThrow()).startsWith("UNAVAILABLE: ").contains("Connection refused");
    }

    @Test
    void tellsTheSameOfEveryTryThatTakesTooLong() {
        silent = true;
        assertThatThrownBy(this::connect).isInstanceOf(StatusRuntimeException.class);
        assertThat(refusals.reason()).hasValue("DEADLINE_EXCEEDED: it does not answer");
    }

    private void connect() {
        PlatformServiceGrpc.newBlockingStub(channel).withDeadlineAfter(silent ? LITTLE : ENOUGH)
                .getPlatformServer(ClientIdentification.getDefaultInstance());
    }

    private final class Platform extends PlatformServiceGrpc.PlatformServiceImplBase {

        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
            if (silent) {
                return;
            }
            if (tokenIsGood) {
                answer.onNext(PlatformInfo.getDefaultInstance());
                answer.onCompleted();
            } else {
                answer.onError(Status.PERMISSION_DENIED.withDescription("Invalid token").asRuntimeException());
            }
        }
    }
}

package uk.waymark.runtime.axonserver;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.Heartbeat;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.stub.StreamObserver;

/** Keeps clients connected: says where the server is, acknowledges what they tell it and answers heartbeats. */
final class PlatformDouble extends PlatformServiceGrpc.PlatformServiceImplBase {

    @Override
    public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
        answer.onNext(PlatformInfo.newBuilder().setSameConnection(true).build());
        answer.onCompleted();
    }

    @Override
    public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> client) {
        return new StreamObserver<>() {

            @Override
            public void onNext(PlatformInboundInstruction instruction) {
                if (instruction.hasHeartbeat()) {
                    client.onNext(
                            PlatformOutboundInstruction.newBuilder().setHeartbeat(Heartbeat.newBuilder()).build());
                }
                if (!instruction.getInstructionId().isEmpty()) {
                    client.onNext(PlatformOutboundInstruction.newBuilder().setAck(InstructionAck.newBuilder()
                            .setInstructionId(instruction.getInstructionId()).setSuccess(true)).build());
                }
            }

            @Override
            public void onError(Throwable gone) {}

            @Override
            public void onCompleted() {
                client.onCompleted();
            }
        };
    }
}

package uk.waymark.runtime.axonserver;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands each command to the one of its handlers that its routing key always leads to, and the answer back. */
final class CommandServiceDouble extends CommandServiceGrpc.CommandServiceImplBase {

    private static final String NO_HANDLER = "AXONIQ-4000";
    private static final String HANDLER_GONE = "AXONIQ-4006";

    private final List<Handler> handlers = new CopyOnWriteArrayList<>();

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> toHandler) {
        Handler handler = new Handler(toHandler);
        handlers.add(handler);
        return handler;
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> sender) {
        List<Handler> able = handlers.stream().filter(handler -> handler.commands.contains(command.getName())).toList();
        if (able.isEmpty()) {
            fail(command.getMessageIdentifier(), NO_HANDLER, sender);
        } else {
            able.get(Math.floorMod(routingKey(command).hashCode(), able.size())).send(command, sender);
        }
    }

    private static String routingKey(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(instruction -> instruction.getKey() == ProcessingKey.ROUTING_KEY)
                .map(instruction -> instruction.getValue().getTextValue()).findFirst().orElseThrow();
    }

    private static void fail(String request, String code, StreamObserver<CommandResponse> sender) {
        sender.onNext(CommandResponse.newBuilder().setRequestIdentifier(request).setErrorCode(code)
                .setErrorMessage(ErrorMessage.newBuilder().setMessage("nobody handles it").setErrorCode(code)).build());
        sender.onCompleted();
    }

    private final class Handler implements StreamObserver<CommandProviderOutbound> {

        private final StreamObserver<CommandProviderInbound> stream;
        private final Set<String> commands = ConcurrentHashMap.newKeySet();
        private final Map<String, StreamObserver<CommandResponse>> waiting = new ConcurrentHashMap<>();

        Handler(StreamObserver<CommandProviderInbound> stream) {
            this.stream = stream;
        }

        void send(Command command, StreamObserver<CommandResponse> sender) {
            waiting.put(command.getMessageIdentifier(), sender);
            say(CommandProviderInbound.newBuilder().setCommand(command).build());
        }

        private synchronized void say(CommandProviderInbound instruction) {
            stream.onNext(instruction);
        }

        @Override
        public void onNext(CommandProviderOutbound said) {
            switch (said.getRequestCase()) {
                case SUBSCRIBE -> commands.add(said.getSubscribe().getCommand());
                case UNSUBSCRIBE -> commands.remove(said.getUnsubscribe().getCommand());
                case COMMAND_RESPONSE -> answer(said.getCommandResponse());
                default -> {
                }
            }
            if (!said.getInstructionId().isEmpty()) {
                say(CommandProviderInbound.newBuilder().setAck(InstructionAck.newBuilder()
                        .setInstructionId(said.getInstructionId()).setSuccess(true)).build());
            }
        }

        private void answer(CommandResponse response) {
            StreamObserver<CommandResponse> sender = waiting.remove(response.getRequestIdentifier());
            if (sender != null) {
                sender.onNext(response);
                sender.onCompleted();
            }
        }

        @Override
        public void onError(Throwable gone) {
            end();
        }

        @Override
        public void onCompleted() {
            end();
            stream.onCompleted();
        }

        private void end() {
            handlers.remove(this);
            waiting.keySet().forEach(request -> fail(request, HANDLER_GONE, waiting.remove(request)));
        }
    }
}

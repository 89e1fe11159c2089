package uk.waymark.architecture.broken.runtime.events;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** Named as if it belonged to those that make the gateway, beside them, and sends commands of its own. */
class AxonServerMeddling {

    CommandGateway commands;
}

package uk.waymark.architecture.broken.runtime.events;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** One of the two that make the gateway. */
class AxonServerGateway {

    CommandGateway made;
}

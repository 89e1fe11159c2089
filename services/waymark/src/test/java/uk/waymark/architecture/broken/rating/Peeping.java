package uk.waymark.architecture.broken.rating;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import uk.waymark.architecture.broken.timeline.Neighbour;

/** A projection that looks into another service, and acts on what it hears. */
class Peeping {

    private final CommandGateway commands;
    Neighbour neighbour;

    Peeping(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(String event) {
        commands.send(event);
    }
}

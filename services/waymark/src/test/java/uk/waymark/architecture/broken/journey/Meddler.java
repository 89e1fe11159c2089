package uk.waymark.architecture.broken.journey;

import org.axonframework.commandhandling.CommandBus;
import uk.waymark.architecture.broken.rating.Door;

/** A fold that knows Axon and a service. */
class Meddler {

    CommandBus bus;
    Door door;
}

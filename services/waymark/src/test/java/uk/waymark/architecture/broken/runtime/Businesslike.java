package uk.waymark.architecture.broken.runtime;

import uk.waymark.architecture.broken.rating.Door;

/** Plumbing with a business in mind. */
class Businesslike {

    Door door;
}

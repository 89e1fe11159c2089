/**
 * How much one caller may ask of one process. A caller is an address until somebody has signed in, and then an address
 * and an actor: what an address alone may ask covers many people behind one, what an actor may ask does not.
 */
package uk.waymark.runtime.security.limits;

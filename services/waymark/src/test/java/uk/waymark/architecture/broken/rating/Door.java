package uk.waymark.architecture.broken.rating;

/** A second public class of a service. */
public class Door {}

package uk.waymark.architecture.broken.timeline;

/** What a service should keep to itself. */
public class Neighbour {}

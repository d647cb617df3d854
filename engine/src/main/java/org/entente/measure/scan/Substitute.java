package org.entente.measure.scan;

/**
 * A group with one member replaced.
 *
 * @param out the member that leaves
 * @param in the outsider that takes the place
 * @param value weakest dyad of the new group
 */
public record Substitute(int out, int in, double value) {}

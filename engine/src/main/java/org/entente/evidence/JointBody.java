package org.entente.evidence;

/**
 * A body that joins a whole group.
 *
 * @param rung of the obligation that it puts on its members
 * @param size how many members it had while it joined the group
 * @param fromYear first year in which it joined the group
 * @param toYear last such year
 */
public record JointBody(
    String id, String name, String kind, int rung, int size, int fromYear, int toYear) {}

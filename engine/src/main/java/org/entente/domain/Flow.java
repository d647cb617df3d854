package org.entente.domain;

/**
 * A directed, valued tie in one year: arms, goods, aid. Never mixed with {@link Dyad}, which has no
 * direction.
 *
 * @param source actor code of the giver
 * @param target actor code of the receiver
 * @param year calendar year
 * @param value amount in {@code unit}; a reported zero is 0, an unreported amount has no Flow
 * @param unit for example "TIV m" or "current US$ m"
 */
public record Flow(String source, String target, int year, double value, String unit) {}

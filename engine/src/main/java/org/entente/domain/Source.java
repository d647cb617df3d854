package org.entente.domain;

/**
 * Where rows come from, as a reader would cite it.
 *
 * @param id the dataset's id, for example "cow-trade"
 * @param title as published
 * @param publisher who stands behind it
 * @param citation full reference
 * @param licence what its publisher allows
 * @param url landing page
 */
public record Source(
    String id, String title, String publisher, String citation, String licence, String url) {}

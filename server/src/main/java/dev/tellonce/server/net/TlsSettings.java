package dev.tellonce.server.net;

import java.nio.file.Path;

/**
 * Where the certificate lies.
 *
 * @param certificate PEM file with the chain, the server's own certificate first
 * @param key PEM file with the private key in PKCS#8 ("BEGIN PRIVATE KEY"), without a passphrase
 */
public record TlsSettings(Path certificate, Path key) {}

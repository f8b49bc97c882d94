package dev.tellonce.server.net;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLException;

/** Reads the certificate; the JDK's own TLS, 1.2 and 1.3 only. */
final class Tls {
  private Tls() {}

  static SslContext context(TlsSettings settings) {
    mustRead("certificate", settings.certificate());
    mustRead("key", settings.key());
    try {
      return SslContextBuilder.forServer(settings.certificate().toFile(), settings.key().toFile())
          .sslProvider(SslProvider.JDK)
          .protocols("TLSv1.3", "TLSv1.2")
          .build();
    } catch (SSLException | IllegalArgumentException e) {
      throw new NetException(
          "tls_files",
          "certificate "
              + settings.certificate()
              + " and key "
              + settings.key()
              + " do not work together (expected: PEM files; the key in PKCS#8, not encrypted)",
          e);
    }
  }

  private static void mustRead(String what, Path file) {
    if (!Files.isReadable(file)) {
      throw new NetException(
          "tls_files", what + ": " + file + " cannot be read (expected: a PEM file)");
    }
  }
}

package dev.tellonce.server.telemetry;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** The figures an operator watches; no label is a person's or a conversation's. Any thread. */
public final class Metrics {
  private static final double NANOS_A_SECOND = 1e9;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter entries =
      Counter.builder()
          .name("tellonce_journal_entries_total")
          .help("Entries stored in the journal, by type.")
          .labelNames("type")
          .register(registry);
  private final Counter answers =
      Counter.builder()
          .name("tellonce_http_answers_total")
          .help("HTTP answers, by route and status.")
          .labelNames("route", "status")
          .register(registry);
  private final Histogram answerSeconds =
      Histogram.builder()
          .name("tellonce_http_answer_seconds")
          .help("Time from request to answer, by route.")
          .labelNames("route")
          .classicOnly()
          .classicUpperBounds(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30)
          .register(registry);
  private final Counter sockets =
      Counter.builder()
          .name("tellonce_ws_closed_total")
          .help("WebSocket connections that ended, by route and close code.")
          .labelNames("route", "code")
          .register(registry);
  private final Counter refused =
      Counter.builder()
          .name("tellonce_refused_total")
          .help("Connections and calls refused, by limit.")
          .labelNames("limit")
          .register(registry);

  /** An entry was stored. */
  public void entryStored(String type) {
    entries.labelValues(type).inc();
  }

  /** A request was answered. */
  public void answered(String route, int status, Duration took) {
    answers.labelValues(route, String.valueOf(status)).inc();
    answerSeconds.labelValues(route).observe(took.toNanos() / NANOS_A_SECOND);
  }

  /** A socket ended. */
  public void socketClosed(String route, int code) {
    sockets.labelValues(route, String.valueOf(code)).inc();
  }

  /** Somebody was refused by a limit. */
  public void refused(String limit) {
    refused.labelValues(limit).inc();
  }

  /** Watches a figure that something else keeps. */
  public void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
  }

  /** All figures in Prometheus' text format. */
  public byte[] text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.builder().build().write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The type of {@link #text}. */
  public static String contentType() {
    return PrometheusTextFormatWriter.CONTENT_TYPE;
  }
}

package dev.tellonce.server;

import dev.tellonce.faq.report.Report;
import dev.tellonce.faq.report.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a report goes.
 *
 * @param file the HTML file to write
 */
record ReportFile(Path file) {
  /** Refuses a place that cannot hold it, before any work is done. */
  ReportFile {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          "--report: " + file + " (expected: the name of a file, in a folder that is there)");
    }
  }

  /** Writes the report; a former one is replaced. */
  void write(Report report) {
    try {
      Files.writeString(file, ReportPage.of(report));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--report: " + file + " cannot be written (expected: a folder that can be written)", e);
    }
  }
}

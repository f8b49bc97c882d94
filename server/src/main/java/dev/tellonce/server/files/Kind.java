package dev.tellonce.server.files;

import java.util.Locale;

/** What files may be, by what is inside them. */
enum Kind {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp"),
  TEXT("text/plain", "txt", "csv", "log", "md");

  private final String mediaType;
  private final String first;
  private final String others;

  Kind(String mediaType, String first, String... others) {
    this.mediaType = mediaType;
    this.first = first;
    this.others = " " + String.join(" ", others) + " ";
  }

  /** For instance {@code image/png}. */
  String mediaType() {
    return mediaType;
  }

  /** Whether it is shown as a picture. */
  boolean isPicture() {
    return mediaType.startsWith("image/");
  }

  /** The name, with the kind's usual ending unless it has one of its endings already. */
  String named(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean fits =
        ending.equals(first) || (!ending.isEmpty() && others.contains(" " + ending + " "));
    return fits ? name : name + "." + first;
  }
}

package dev.tellonce.nlp.encoder;

/** An encoder that cannot be used: what was found, what is expected and what to do. */
public final class EncoderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EncoderException(String message) {
    super(message);
  }

  EncoderException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A stable code. */
  public String code() {
    return "bad_encoder";
  }
}

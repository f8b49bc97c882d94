package dev.tellonce.nlp.encoder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes ONNX models (Protocol Buffers) that look up a vector for each piece and do nothing more.
 */
final class TinyModel {
  private static final int INT64 = 7;
  private static final int FLOAT = 1;

  private final List<String> inputs;
  private final int inputType;
  private final int rows;
  private final int dimensions;

  /** Reads the named inputs; pieces have numbers below {@code rows}. */
  TinyModel(List<String> inputs, int inputType, int rows, int dimensions) {
    this.inputs = List.copyOf(inputs);
    this.inputType = inputType;
    this.rows = rows;
    this.dimensions = dimensions;
  }

  /** One that an encoder can use. */
  static TinyModel good(int rows) {
    return new TinyModel(List.of("input_ids", "attention_mask"), INT64, rows, 16);
  }

  /** The file. Every vector of a piece is random, by a fixed seed. */
  byte[] bytes() {
    Message node = new Message();
    node.text(1, "table").text(1, inputs.getFirst()).text(2, "last_hidden_state");
    node.text(4, "Gather");
    Message graph = new Message();
    graph.message(1, node).text(2, "tiny").message(5, table());
    for (String input : inputs) {
      graph.message(11, value(input, inputType, List.of("batch", "pieces")));
    }
    List<String> shape = new ArrayList<>(List.of("batch", "pieces", "dimensions"));
    graph.message(12, value("last_hidden_state", FLOAT, shape));
    Message opset = new Message().text(1, "").number(2, 13);
    return new Message().number(1, 8).message(7, graph).message(8, opset).bytes();
  }

  private Message table() {
    Random random = new Random(7);
    ByteBuffer numbers = ByteBuffer.allocate(4 * rows * dimensions).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < rows * dimensions; i++) {
      numbers.putFloat((float) random.nextGaussian());
    }
    return new Message()
        .number(1, rows)
        .number(1, dimensions)
        .number(2, FLOAT)
        .text(8, "table")
        .bytes(9, numbers.array());
  }

  private static Message value(String name, int type, List<String> axes) {
    Message shape = new Message();
    for (String axis : axes) {
      shape.message(1, new Message().text(2, axis));
    }
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A message of Protocol Buffers. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.bytes());
    }

    Message bytes(int field, byte[] value) {
      varint(((long) field << 3) | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      long rest = value;
      while (rest > 0x7F) {
        out.write((int) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}

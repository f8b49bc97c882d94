package dev.tellonce.nlp.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A model that ONNX Runtime runs on the caller's thread. Safe on any thread, but for {@link
 * #close}, which must wait until nobody runs it.
 */
final class OnnxModel implements AutoCloseable {
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final Set<String> KNOWN_INPUTS = Set.of(IDS, MASK, TYPES);

  private final String title;
  private final OnnxResources resources;
  private final OrtEnvironment environment;
  private final OnnxResources.Held<OrtSession> session;
  private final Set<String> inputs;
  private final Map<Integer, String> outputs;

  private OnnxModel(
      String title,
      OnnxResources resources,
      OrtEnvironment environment,
      OnnxResources.Held<OrtSession> session)
      throws OrtException {
    this.title = title;
    this.resources = resources;
    this.environment = environment;
    this.session = session;
    this.inputs = Set.copyOf(session.resource().getInputNames());
    this.outputs = outputsByRank(session.resource());
    checkInputs();
  }

  /**
   * Loads a model.
   *
   * @param title what messages call it
   * @param file read once; weights that it names in files of their own lie beside it
   * @param resources counts what is open
   */
  static OnnxModel open(String title, Path file, OnnxResources resources) {
    OrtEnvironment environment = environment();
    try (OnnxResources.Held<OrtSession.SessionOptions> options =
        resources.hold(new OrtSession.SessionOptions())) {
      tune(options.resource());
      OnnxResources.Held<OrtSession> session =
          resources.hold(environment.createSession(file.toString(), options.resource()));
      try {
        return new OnnxModel(title, resources, environment, session);
      } catch (RuntimeException | OrtException e) {
        session.close();
        throw e;
      }
    } catch (OrtException e) {
      throw new EncoderException(
          title
              + ": no model that can be loaded: "
              + e.getMessage()
              + " (expected: a complete ONNX file; copy the file again)",
          e);
    }
  }

  private static OrtEnvironment environment() {
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "tellonce");
      environment.setTelemetry(false);
      return environment;
    } catch (OrtException | LinkageError e) {
      throw new EncoderException(
          "ONNX Runtime cannot be loaded: "
              + e
              + " (expected: Linux with glibc on x64 or arm64, macOS on arm64 or Windows on x64,"
              + " and a temporary folder that programs may run from; or switch the encoder off)",
          e);
    }
  }

  private static void tune(OrtSession.SessionOptions options) throws OrtException {
    // One text is too little work to share: the caller's thread does it all, and none spins.
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    // What a long text needs is given back at once, not kept for the next long one.
    options.setCPUArenaAllocator(false);
    options.setMemoryPatternOptimization(false);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
  }

  private static Map<Integer, String> outputsByRank(OrtSession session) throws OrtException {
    Map<Integer, String> found = new HashMap<>();
    for (Map.Entry<String, NodeInfo> output : session.getOutputInfo().entrySet()) {
      if (output.getValue().getInfo() instanceof TensorInfo tensor
          && tensor.type == OnnxJavaType.FLOAT) {
        found.putIfAbsent(tensor.getShape().length, output.getKey());
      }
    }
    return found;
  }

  private void checkInputs() throws OrtException {
    if (!inputs.contains(IDS) || !inputs.contains(MASK) || !KNOWN_INPUTS.containsAll(inputs)) {
      throw wrong(
          "inputs " + inputs.stream().sorted().toList(),
          IDS + ", " + MASK + " and, if" + " wanted, " + TYPES);
    }
    for (Map.Entry<String, NodeInfo> input : session.resource().getInputInfo().entrySet()) {
      if (!(input.getValue().getInfo() instanceof TensorInfo tensor)
          || tensor.type != OnnxJavaType.INT64
          || tensor.getShape().length != 2) {
        throw wrong(
            "input " + input.getKey() + " " + input.getValue().getInfo(),
            "64-bit numbers," + " texts by pieces");
      }
    }
  }

  private EncoderException wrong(String found, String expected) {
    return new EncoderException(
        title
            + ": "
            + found
            + " (expected: "
            + expected
            + ", as an encoder of texts has them; choose another model)");
  }

  /**
   * Runs the model on a batch.
   *
   * @param ids the pieces' numbers, row by row
   * @param mask 1 for a piece, 0 for padding
   * @param rows how many texts
   * @param pooling says which output is wanted
   * @return the numbers of the output, row by row
   */
  float[] run(long[] ids, long[] mask, int rows, Pooling pooling) {
    int rank = pooling == Pooling.NONE ? 2 : 3;
    String output = outputs.get(rank);
    if (output == null) {
      throw wrong(
          "outputs with ranks " + outputs.keySet().stream().sorted().toList(),
          "32-bit numbers of rank " + rank + " for pooling: " + name(pooling));
    }
    int width = ids.length / rows;
    long[] shape = {rows, width};
    try (var pieces = tensor(ids, shape);
        var present = tensor(mask, shape);
        var types = tensor(new long[ids.length], shape)) {
      Map<String, OnnxTensor> feeds = new HashMap<>();
      feeds.put(IDS, pieces.resource());
      feeds.put(MASK, present.resource());
      if (inputs.contains(TYPES)) {
        feeds.put(TYPES, types.resource());
      }
      try (var result = resources.hold(session.resource().run(feeds, Set.of(output)))) {
        return numbers(result.resource(), rank, rows, width);
      }
    } catch (OrtException e) {
      throw new EncoderException(
          title
              + ": cannot be run: "
              + e.getMessage()
              + " (expected: a model that fits its tokenizer and max_tokens)",
          e);
    }
  }

  private static String name(Pooling pooling) {
    return switch (pooling) {
      case CLS -> "cls";
      case MEAN -> "mean";
      case NONE -> "none";
    };
  }

  private OnnxResources.Held<OnnxTensor> tensor(long[] numbers, long[] shape) throws OrtException {
    return resources.hold(OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape));
  }

  private float[] numbers(OrtSession.Result result, int rank, int rows, int width) {
    if (!(result.get(0) instanceof OnnxTensor tensor)) {
      throw wrong("an output that is no tensor", "numbers");
    }
    long[] shape = tensor.getInfo().getShape();
    if (shape.length != rank || shape[0] != rows || (rank == 3 && shape[1] != width)) {
      throw wrong(
          "output of shape " + Arrays.toString(shape),
          rows + " texts" + (rank == 3 ? " by " + width + " pieces" : "") + " by dimensions");
    }
    FloatBuffer buffer = tensor.getFloatBuffer();
    float[] numbers = new float[buffer.remaining()];
    buffer.get(numbers);
    return numbers;
  }

  @Override
  public void close() {
    session.close();
  }
}

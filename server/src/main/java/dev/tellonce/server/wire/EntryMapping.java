package dev.tellonce.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tellonce.bot.journal.JournalEntry.BotPurpose;
import dev.tellonce.bot.journal.JournalEntry.TransferCause;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.DeliveryOutcome;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.type.LogicalType;

/** Says how the domain's records look as JSON, so that the domain itself knows nothing of it. */
final class EntryMapping {
  /** The kinds of content, as refusals list them. */
  static final String CONTENT_TYPES =
      Arrays.stream(ContentKinds.class.getAnnotation(JsonSubTypes.class).value())
          .map(JsonSubTypes.Type::name)
          .collect(Collectors.joining(", "));

  private EntryMapping() {}

  static JsonMapper mapper() {
    SimpleModule words = new SimpleModule("words");
    text(words, AgentId.class, AgentId::value, AgentId::new);
    text(words, ClientId.class, ClientId::value, ClientId::new);
    text(words, ConversationId.class, ConversationId::value, ConversationId::new);
    text(words, FaqId.class, FaqId::value, FaqId::new);
    text(words, InboxId.class, InboxId::value, InboxId::new);
    text(words, Language.class, Language::code, Language::new);
    names(words, BotPurpose.class, BotPurpose.values(), BotPurpose::wireName);
    names(words, Fact.Kind.class, Fact.Kind.values(), Fact.Kind::wireName);
    names(words, HandOffReason.class, HandOffReason.values(), HandOffReason::wireName);
    names(words, TransferCause.class, TransferCause.values(), TransferCause::wireName);
    return JsonMapper.builder()
        .addModule(words)
        .addMixIn(Content.class, ContentKinds.class)
        .addMixIn(ToneVerdict.class, VerdictKinds.class)
        .addMixIn(ToneVerdict.HeldFor.class, HeldParts.class)
        .addMixIn(DeliveryOutcome.class, OutcomeKinds.class)
        .addMixIn(DeliveryOutcome.Retry.class, RetryParts.class)
        .annotationIntrospector(new NumbersAreRequired())
        .withCoercionConfig(
            LogicalType.Textual,
            config ->
                config
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .changeDefaultPropertyInclusion(
            empty -> empty.withValueInclusion(JsonInclude.Include.NON_ABSENT))
        .disable(
            MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new StdScalarSerializer<T>(type) {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new StdScalarDeserializer<T>(type) {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) {
            return read.apply(_parseString(in, context, this));
          }
        });
  }

  private static <T> void names(
      SimpleModule module, Class<T> type, T[] values, Function<T, String> name) {
    Map<String, T> byName =
        Arrays.stream(values).collect(Collectors.toUnmodifiableMap(name, value -> value));
    text(
        module,
        type,
        name,
        text -> {
          T value = byName.get(text);
          if (value == null) {
            throw new InvalidValueException(
                type.getSimpleName() + ": not known (expected: one of " + byName.keySet() + ")");
          }
          return value;
        });
  }

  /** A number or switch that is not there is a fault, not a nought. */
  private static final class NumbersAreRequired extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember part) {
      if (part.getDeclaringClass() == ToneVerdict.HeldFor.class) {
        // Older entries keep no version of the rule that held them.
        return Boolean.FALSE;
      }
      return part.getRawType().isPrimitive() ? Boolean.TRUE : super.hasRequiredMarker(config, part);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Content.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Content.Chosen.class, name = "chosen"),
    @JsonSubTypes.Type(value = Content.File.class, name = "file"),
    @JsonSubTypes.Type(value = Content.Place.class, name = "place"),
    @JsonSubTypes.Type(value = Content.Unsupported.class, name = "unsupported")
  })
  private interface ContentKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ToneVerdict.Fine.class, name = "fine"),
    @JsonSubTypes.Type(value = ToneVerdict.Rephrased.class, name = "rephrased"),
    @JsonSubTypes.Type(value = ToneVerdict.Held.class, name = "held")
  })
  private interface VerdictKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = DeliveryOutcome.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = DeliveryOutcome.Retry.class, name = "retry"),
    @JsonSubTypes.Type(value = DeliveryOutcome.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = DeliveryOutcome.WindowClosed.class, name = "window_closed"),
    @JsonSubTypes.Type(value = DeliveryOutcome.Unauthorised.class, name = "unauthorised"),
    @JsonSubTypes.Type(value = DeliveryOutcome.Unconfirmed.class, name = "unconfirmed")
  })
  private interface OutcomeKinds {}

  private interface RetryParts {
    @JsonProperty("after_ms")
    @JsonSerialize(contentUsing = MillisWriter.class)
    @JsonDeserialize(contentUsing = MillisReader.class)
    Optional<Duration> after();
  }

  private interface HeldParts {
    @JsonProperty("version")
    @JsonDeserialize(using = VersionReader.class)
    int version();
  }

  private static final class VersionReader extends StdScalarDeserializer<Integer> {
    VersionReader() {
      super(Integer.class);
    }

    @Override
    public Integer deserialize(JsonParser in, DeserializationContext context) {
      return _parseIntPrimitive(in, context);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return 0;
    }
  }

  private static final class MillisWriter extends StdScalarSerializer<Duration> {
    MillisWriter() {
      super(Duration.class);
    }

    @Override
    public void serialize(Duration value, JsonGenerator out, SerializationContext context) {
      out.writeNumber(value.toMillis());
    }
  }

  private static final class MillisReader extends StdScalarDeserializer<Duration> {
    MillisReader() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser in, DeserializationContext context) {
      return Duration.ofMillis(_parseLongPrimitive(in, context));
    }
  }
}

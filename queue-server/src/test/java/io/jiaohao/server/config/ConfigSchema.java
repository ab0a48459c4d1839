package io.jiaohao.server.config;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.jiaohao.kit.config.Durations;
import io.jiaohao.kit.config.Words;
import io.jiaohao.protocol.link.ServerAddress;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JSON Schema of a file from its records: types, required keys and words from the
 * components, what a key means from {@code docs/configuration.md}.
 */
final class ConfigSchema implements CustomDefinitionProviderV2 {
    private static final String ID = "^[A-Za-z0-9][A-Za-z0-9-]{0,63}$";
    private static final String TIME = "^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$";
    private static final String DATE = "^\\d{4}-\\d{2}-\\d{2}$";
    private static final String PREFIX = "^[A-HJ-NP-Z]{0,3}$";
    private static final String DURATION = "^" + Durations.FORM + "$";
    private static final String MAYBE = "^(" + Durations.FORM + "|none)$";
    private static final String HOST_PORT = "^.+:[0-9]{1,5}$";
    private static final String HASH = "^pbkdf2:[1-9]\\d{0,7}(:[A-Za-z0-9+/]+={0,2}){2}$";

    /** What texts look like, by the record and the key. */
    private static final Map<String, String> PATTERNS =
            Map.ofEntries(
                    Map.entry("HallFile.id", ID),
                    Map.entry("HallFile.day-starts", TIME),
                    Map.entry("HoursFile.from", TIME),
                    Map.entry("HoursFile.to", TIME),
                    Map.entry("Season.from", "^\\d{2}-\\d{2}$"),
                    Map.entry("Season.to", "^\\d{2}-\\d{2}$"),
                    Map.entry("Holiday.from", DATE),
                    Map.entry("Holiday.to", DATE),
                    Map.entry("WorkingDay.date", DATE),
                    Map.entry("SpecialDay.date", DATE),
                    Map.entry("Named.id", ID),
                    Map.entry("LaneFile.id", ID),
                    Map.entry("LaneFile.prefix", PREFIX),
                    Map.entry("Queue.id", ID),
                    Map.entry("Queue.prefix", PREFIX),
                    Map.entry("Queue.queue", ID),
                    Map.entry("Matter.id", ID),
                    Map.entry("Matter.queue", ID),
                    Map.entry("CounterFile.id", ID),
                    Map.entry("CounterFile.zone", ID),
                    Map.entry("CounterFile.stand-in", ID),
                    Map.entry("ServerFile.journal", Keeping.JOURNAL));

    private final Map<Class<?>, String> headings;
    private final ConfigurationDoc doc = ConfigurationDoc.read();

    private ConfigSchema(String file) {
        headings = ConfigRecords.of(file);
    }

    static ObjectNode of(String file) {
        ConfigSchema schema = new ConfigSchema(file);
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                        .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                        .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                        .without(Option.NONSTATIC_NONVOID_NONGETTER_METHODS);
        config.forFields()
                .withPropertyNameOverrideResolver(ConfigSchema::key)
                .withRequiredCheck(field -> ConfigRecords.isRequired(component(field)))
                .withDescriptionResolver(schema::meaning)
                .withStringPatternResolver(
                        field -> PATTERNS.get(record(field).getSimpleName() + "." + key(field)));
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withCustomDefinitionProvider(schema);
        ObjectNode node =
                new SchemaGenerator(config.build()).generateSchema(ConfigRecords.FILES.get(file));
        node.put("title", file + " of Jiaohao");
        return node;
    }

    private static Class<?> record(FieldScope field) {
        return field.getDeclaringType().getErasedType();
    }

    private static RecordComponent component(FieldScope field) {
        return Arrays.stream(record(field).getRecordComponents())
                .filter(each -> each.getName().equals(field.getDeclaredName()))
                .findFirst()
                .orElseThrow();
    }

    private static String key(FieldScope field) {
        return Words.key(component(field));
    }

    private @Nullable String meaning(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        return doc.of(headings.get(record(field))).get(key(field)).meaning();
    }

    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType type, SchemaGenerationContext context) {
        Class<?> plain = type.getErasedType();
        Map<Class<?>, String> forms = new HashMap<>();
        forms.put(Duration.class, DURATION);
        forms.put(Wait.class, MAYBE);
        forms.put(SecretHash.class, HASH);
        forms.put(Network.class, Network.FORM);
        forms.put(ServerAddress.class, HOST_PORT);
        if (forms.containsKey(plain)) {
            return inline(text(context).put("pattern", forms.get(plain)));
        }
        if (plain == Map.class) {
            boolean texts = type.getTypeParameters().get(1).getErasedType() == String.class;
            return inline(map(context, texts ? text(context) : choice(context)));
        }
        if (plain.isEnum()) {
            ObjectNode node = text(context);
            ArrayNode words = node.putArray("enum");
            Arrays.stream(plain.getEnumConstants())
                    .map(each -> Words.word((Enum<?>) each))
                    .forEach(words::add);
            return inline(node);
        }
        return plain == CounterFile.Queue.class ? queue(type, context) : null;
    }

    private static ObjectNode map(SchemaGenerationContext context, JsonNode values) {
        ObjectNode map = context.getGeneratorConfig().createObjectNode();
        map.put("type", "object").put("minProperties", 1).set("additionalProperties", values);
        return map;
    }

    /** What {@code closing} says of one name. */
    private static ObjectNode choice(SchemaGenerationContext context) {
        ObjectNode either = context.getGeneratorConfig().createObjectNode();
        ArrayNode forms = either.putArray("anyOf");
        forms.addObject().putArray("enum").add("serve-out").add("cancel");
        ObjectNode group = forms.addObject();
        group.put("type", "object").put("minProperties", 1).put("maxProperties", 1);
        group.put("additionalProperties", false);
        ObjectNode keys = group.putObject("properties");
        keys.set("to", text(context).put("pattern", ID));
        keys.set("cancel", map(context, text(context)));
        return either;
    }

    /** A queue of a window: its id, or a group. */
    private CustomDefinition queue(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode either = context.getGeneratorConfig().createObjectNode();
        ArrayNode forms = either.putArray("anyOf");
        forms.add(text(context).put("pattern", ID));
        forms.add((JsonNode) context.createStandardDefinition(type, this));
        return new CustomDefinition(
                either,
                CustomDefinition.DefinitionType.INLINE,
                CustomDefinition.AttributeInclusion.NO);
    }

    private static ObjectNode text(SchemaGenerationContext context) {
        return context.getGeneratorConfig().createObjectNode().put("type", "string");
    }

    private static CustomDefinition inline(ObjectNode node) {
        return new CustomDefinition(
                node,
                CustomDefinition.DefinitionType.INLINE,
                CustomDefinition.AttributeInclusion.YES);
    }
}

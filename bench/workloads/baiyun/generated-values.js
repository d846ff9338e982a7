const { createHash } = require("node:crypto");
const {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
} = require("graphql");

/** As many as a real answer has; lists that are not here have two entries. */
const LIST_LENGTHS = { lanes: 30, prices: 8, lines: 4, shipments: 2, services: 6 };
const DEFAULT_LIST_LENGTH = 2;
const WORDS = ["amber", "bamboo", "cotton", "delta", "ember", "fjord", "granite", "harbour", "indigo", "jasmine"];
const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(2026, 0, 1);

/** Where the values of an object come from: equal for the same entity, whatever subgraph or path it is reached by. */
const SEED = Symbol("seed");

/** @type {Record<string, (chance: number, field: string) => unknown>} by scalar */
const SCALARS = {
  ID: (chance) => `${chance.toString(16).padStart(8, "0")}-0000-7000-8000-000000000000`,
  Int: (chance) => chance % 5_000,
  Float: (chance) => (chance % 5_000) / 8,
  Boolean: (chance) => chance % 3 !== 0,
  BigInt: (chance) => String(chance % 1_000_000),
  DateTime: (chance) => new Date(EPOCH + (chance % 300) * DAY_MS).toISOString(),
  Currency: (chance) => ["CNY", "EUR", "USD"][chance % 3],
  CountryCode: (chance) => ["DE", "FR", "PL", "US"][chance % 4],
  String: (chance, field) => `${field} ${WORDS[chance % 10]} ${WORDS[(chance >> 4) % 10]} ${chance % 997}`,
};

/**
 * Resolves any field of any type: what its object holds already, else a value drawn from the object and the field.
 * @type {import("graphql").GraphQLFieldResolver<any, unknown>}
 */
function generate(source, args, context, info) {
  const held = defaultFieldResolver(source, args, context, info);
  if (held !== undefined) return held;
  const seed = `${seedOf(source, info.parentType)}.${info.fieldName}(${JSON.stringify(args)})`;
  return generatedValue(info.returnType, seed, info, args);
}

function generatedValue(type, seed, info, args) {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const length =
      info.fieldName === "edges" ? pageSizeOf(info) : (LIST_LENGTHS[info.fieldName] ?? DEFAULT_LIST_LENGTH);
    return Array.from({ length }, (_, index) => generatedValue(nullable.ofType, `${seed}[${index}]`, info, args));
  }
  if (isEnumType(nullable)) {
    const values = nullable.getValues();
    return values[chanceOf(seed) % values.length].value;
  }
  if (isLeafType(nullable)) return scalarOf(nullable, seed, info.fieldName);
  const concrete = isAbstractType(nullable) ? info.schema.getPossibleTypes(nullable)[0] : getNamedType(nullable);
  const object = { __typename: concrete.name, [SEED]: seed };
  // An entity is the same one for every subgraph, so all its values follow from its id.
  if (concrete.getFields().id) object.id = args.id ?? SCALARS.ID(chanceOf(seed));
  return object;
}

function scalarOf({ name }, seed, field) {
  return (SCALARS[name] ?? SCALARS.String)(chanceOf(seed), field);
}

function seedOf(source, parentType) {
  if (source?.id !== undefined) return `${parentType.name}:${source.id}`;
  return source?.[SEED] ?? parentType.name;
}

/** The number of edges is asked for one level up. */
function pageSizeOf({ path, operation, variableValues }) {
  const connection = path.prev.key;
  const find = (selectionSet) => {
    for (const selection of selectionSet?.selections ?? []) {
      if ((selection.alias ?? selection.name)?.value === connection) return selection;
      const inner = find(selection.selectionSet);
      if (inner) return inner;
    }
    return undefined;
  };
  const first = find(operation.selectionSet)?.arguments.find(({ name }) => name.value === "first")?.value;
  if (first?.kind === "Variable") return Number(variableValues[first.name.value]);
  return Number(first?.value ?? 20);
}

function chanceOf(seed) {
  return createHash("sha1").update(seed).digest().readUInt32BE(0);
}

module.exports = { generate };

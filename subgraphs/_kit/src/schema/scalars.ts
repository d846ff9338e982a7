import { GraphQLScalarType, Kind } from "graphql";
import { GraphQLCountryCode, GraphQLCurrency, GraphQLDateTimeISO } from "graphql-scalars";
import { writtenInstant } from "./written-instant";

const iso = GraphQLDateTimeISO.toConfig();
/** What a Date is written as; a text in this form is written as it is, where it names an instant. */
const WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const DateTime = new GraphQLScalarType({
  ...iso,
  name: "DateTime",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  // An answer holds hundreds, and nearly all are one of these two.
  serialize(value) {
    if (value instanceof Date) return writtenInstant(value);
    return typeof value === "string" && WRITTEN.test(value) && isInstant(value) ? value : iso.serialize(value);
  },
});

/** Past the last day of a month JavaScript counts on. */
const isInstant = (text: string): boolean => {
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && writtenInstant(at) === text;
};

export const CountryCode = upperCase(GraphQLCountryCode, "https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2");
export const Currency = upperCase(GraphQLCurrency);

/** ISO 3166 and 4217 are written in capitals; what a client writes in small letters means the same. */
function upperCase(scalar: GraphQLScalarType, specifiedByURL = scalar.specifiedByURL): GraphQLScalarType {
  const { parseValue, parseLiteral, ...config } = scalar.toConfig();
  const inCapitals = (value: unknown) => (typeof value === "string" ? value.toUpperCase() : value);
  return new GraphQLScalarType({
    ...config,
    specifiedByURL,
    parseValue: (value) => inCapitals(parseValue(value)),
    parseLiteral: (node, variables) => inCapitals(parseLiteral(node, variables)),
  });
}

const INTEGER = /^-?\d{1,38}$/;

function parse(value: unknown): bigint {
  if (typeof value === "bigint") return value;
  if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === "string" && INTEGER.test(value)) return BigInt(value);
  throw new TypeError("BigInt must be a whole number of at most 38 digits, written as a string or a safe integer");
}

/** Written as a string, because a JSON number loses digits above 2^53 in most clients. */
export const BigIntString = new GraphQLScalarType<bigint, string>({
  name: "BigInt",
  description: "A whole number of any size, written as a string of decimal digits.",
  serialize: (value) => parse(value).toString(),
  parseValue: parse,
  parseLiteral: (node) => {
    if (node.kind === Kind.INT || node.kind === Kind.STRING) return parse(node.value);
    throw new TypeError("BigInt must be a whole number");
  },
});

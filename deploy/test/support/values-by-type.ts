import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";

const UNKNOWN_ID = "01980000-0000-7000-8000-0000000009ff";
const INSTANTS = ["2026-06-29T05:00:00Z", "2030-01-01T00:00:00Z"];

const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  ID: [UNKNOWN_ID, "nonsense"],
  String: ["nonsense", ""],
  Boolean: [true, false],
  Int: [1, 0],
  DateTime: INSTANTS,
  Date: ["2026-06-29"],
  BigInt: ["1", "0"],
  Currency: ["EUR"],
  CountryCode: ["DE", "AQ"],
};

/** Values for an argument of a query of which nobody said any: of rows that there are not. A filter holds one condition, or none. */
export function valuesOf(type: GraphQLInputType): readonly unknown[] {
  const nullable = getNullableType(type);
  const values = isNonNullType(type) ? [] : [null];
  if (isListType(nullable)) return [...values, [], [valuesOf(nullable.ofType).find((value) => value !== null)]];
  if (isEnumType(nullable)) return [...values, ...nullable.getValues().map(({ name }) => name)];
  if (!isInputObjectType(nullable)) return [...values, ...known(nullable.name)];
  const fields = Object.values(nullable.getFields());
  const required = Object.fromEntries(fields.filter(isRequiredInputField).map((field) => [field.name, firstOf(field)]));
  const optional = fields.filter((field) => !isRequiredInputField(field));
  return [...values, required, ...optional.map((field) => ({ ...required, [field.name]: firstOf(field) }))];
}

const firstOf = ({ type }: GraphQLInputField): unknown => valuesOf(type).find((value) => value !== null);

function known(scalar: string): readonly unknown[] {
  const values = SCALARS[scalar];
  if (!values) throw new Error(`There are no values for ${scalar}.`);
  return values;
}

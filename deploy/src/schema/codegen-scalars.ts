import { type GraphQLSchema, isScalarType, isSpecifiedScalarType } from "graphql";
import { Failure } from "../failure";

/** What each of our scalars is in a client's TypeScript, as JSON brings it. */
const TYPES: Readonly<Record<string, string>> = {
  BigInt: "string",
  CountryCode: "string",
  Currency: "string",
  DateTime: "string",
};

/**
 * `scalars` of a client's GraphQL Code Generator, for each scalar of the API.
 *
 * @throws Failure naming the scalars that nobody has stated a type for.
 */
export function codegenScalars(api: GraphQLSchema): string {
  const scalars = Object.values(api.getTypeMap())
    .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
    .map(({ name }) => name)
    .sort();
  const unstated = scalars.filter((name) => !TYPES[name]);
  if (unstated.length > 0)
    throw new Failure(`State in deploy/src/schema/codegen-scalars.ts what clients get for ${unstated.join(", ")}.`);
  return `${JSON.stringify(Object.fromEntries(scalars.map((name) => [name, TYPES[name]])), null, 2)}\n`;
}

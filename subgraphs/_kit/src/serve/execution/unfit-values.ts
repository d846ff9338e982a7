import {
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from "graphql";
import { inspect } from "graphql/jsutils/inspect";
import type { FieldPlan } from "./planned";

/*
 * What graphql-js says of a value that does not fit its type, word for word: a fault reads the same in the log, whoever
 * executed the operation.
 */

export const isNull = ({ parent, name }: FieldPlan) =>
  new Error(`Cannot return null for non-nullable field ${parent.name}.${name}.`);

export const isNoList = ({ parent, name }: FieldPlan) =>
  new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${name}".`);

export const isNotOfType = ({ nodes }: FieldPlan, { name }: GraphQLObjectType, value: unknown) =>
  new GraphQLError(`Expected value of type "${name}" but got: ${inspect(value)}.`, { nodes });

export const isNotWritten = (leaf: GraphQLLeafType, value: unknown, written: unknown) =>
  new Error(
    `Expected \`${inspect(leaf)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(written)}`,
  );

/** The type that an abstract type's value is of. @throws when `name` is none of its types */
export function typeNamed(
  name: unknown,
  schema: GraphQLSchema,
  { parent, name: fieldName, nodes }: FieldPlan,
  abstract: GraphQLAbstractType,
  value: unknown,
): GraphQLObjectType {
  const unresolved = `Abstract type "${abstract.name}" must resolve to an Object type at runtime for field "${parent.name}.${fieldName}"`;
  if (name === null || name === undefined) {
    throw new GraphQLError(
      `${unresolved}. Either the "${abstract.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    );
  }
  if (isObjectType(name)) {
    throw new GraphQLError(
      "Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.",
    );
  }
  if (typeof name !== "string") {
    throw new GraphQLError(`${unresolved} with value ${inspect(value)}, received "${inspect(name)}".`);
  }
  const type = schema.getType(name);
  const resolved = `Abstract type "${abstract.name}" was resolved to a`;
  if (!type) throw new GraphQLError(`${resolved} type "${name}" that does not exist inside the schema.`, { nodes });
  if (!isObjectType(type)) throw new GraphQLError(`${resolved} non-object type "${name}".`, { nodes });
  if (!schema.isSubType(abstract, type)) {
    throw new GraphQLError(`Runtime Object type "${type.name}" is not a possible type for "${abstract.name}".`, {
      nodes,
    });
  }
  return type;
}

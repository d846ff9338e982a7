import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";

/** An object of the gathered data. */
export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own properties only: a response name may be "constructor". */
export function read(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

export function isOfType(schema: GraphQLSchema, fields: Fields, condition: string, whenUnnamed: boolean): boolean {
  const name = read(fields, "__typename");
  if (typeof name !== "string") return whenUnnamed;
  if (name === condition) return true;
  const [type, wanted] = [schema.getType(name), schema.getType(condition)];
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
}

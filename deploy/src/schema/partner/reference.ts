import { join } from "node:path";
import { PARTNER_SCOPES } from "@baiyun/kit";
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  valueFromASTUntyped,
} from "graphql";
import { ROOT } from "../../stack/settings";

/** The partner graph as the developers' pages show it. What is empty is left out. */
export interface Reference {
  types: TypeEntry[];
}

interface TypeEntry {
  name: string;
  kind: "object" | "interface" | "union" | "input" | "enum" | "scalar";
  description?: string;
  fields?: FieldEntry[];
  values?: { name: string; description?: string; deprecated?: string }[];
  /** Of a union or an interface: which it may be. */
  members?: string[];
  implements?: string[];
}

interface FieldEntry {
  name: string;
  type: string;
  description?: string;
  default?: string;
  args?: FieldEntry[];
  /** Of which one opens it; without, whatever leads to it does. */
  scopes?: string[];
  deprecated?: string;
}

/** @param supergraphSdl where the scopes of fields are */
export function referenceOf(schema: GraphQLSchema, supergraphSdl: string): Reference {
  const scopes = scopesByCoordinate(supergraphSdl);
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith("__") && !["String", "Int", "Boolean", "ID", "Float"].includes(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { types: types.map((type) => typeEntry(type, schema, scopes)) };
}

function typeEntry(type: GraphQLNamedType, schema: GraphQLSchema, scopes: ReadonlyMap<string, string[]>): TypeEntry {
  const said = described(type);
  if (isEnumType(type)) {
    const values = type.getValues().map((value) => ({ name: value.name, ...described(value) }));
    return { name: type.name, kind: "enum", ...said, values };
  }
  if (isUnionType(type)) return { name: type.name, kind: "union", ...said, members: memberNames(schema, type) };
  if (isInputObjectType(type)) {
    return { name: type.name, kind: "input", ...said, fields: Object.values(type.getFields()).map(inputEntry) };
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return { name: type.name, kind: "scalar", ...said };
  const fields = Object.values(type.getFields()).map((field) =>
    fieldEntry(field, scopes.get(`${type.name}.${field.name}`)),
  );
  const interfaces = type.getInterfaces().map(({ name }) => name);
  return {
    name: type.name,
    kind: isObjectType(type) ? "object" : "interface",
    ...said,
    fields,
    ...(isInterfaceType(type) && { members: memberNames(schema, type) }),
    ...(interfaces.length > 0 && { implements: interfaces }),
  };
}

function fieldEntry(field: GraphQLField<unknown, unknown>, scopes: string[] | undefined): FieldEntry {
  return {
    name: field.name,
    type: String(field.type),
    ...described(field),
    ...(field.args.length > 0 && { args: field.args.map(inputEntry) }),
    ...(scopes && { scopes }),
  };
}

function inputEntry(field: GraphQLArgument | GraphQLInputField): FieldEntry {
  const value = field.defaultValue === undefined ? null : astFromValue(field.defaultValue, field.type);
  return { name: field.name, type: String(field.type), ...described(field), ...(value && { default: print(value) }) };
}

function described(of: { description?: string | null | undefined; deprecationReason?: string | null | undefined }) {
  return {
    ...(of.description && { description: of.description }),
    ...(of.deprecationReason && { deprecated: of.deprecationReason }),
  };
}

const memberNames = (schema: GraphQLSchema, type: Parameters<GraphQLSchema["getPossibleTypes"]>[0]): string[] =>
  schema.getPossibleTypes(type).map(({ name }) => name);

/** Partners' scopes alone: the roles that open a field beside them are people's. */
function scopesByCoordinate(supergraphSdl: string): ReadonlyMap<string, string[]> {
  const partner: readonly string[] = PARTNER_SCOPES;
  const found = new Map<string, string[]>();
  const objects = parse(supergraphSdl).definitions.filter(
    (one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  for (const { name, fields = [] } of objects) {
    for (const field of fields) {
      const required = field.directives?.find((one) => one.name.value === "requiresScopes")?.arguments?.[0];
      if (!required) continue;
      const opening = (valueFromASTUntyped(required.value) as string[][]).flat().filter((one) => partner.includes(one));
      if (opening.length > 0) found.set(`${name.value}.${field.name.value}`, opening);
    }
  }
  return found;
}

/** A scope, with all that it opens. */
interface ScopeEntry {
  scope: string;
  /** Whether a client of the sandbox may have it. */
  inSandbox: boolean;
  opens: string[];
}

const ROOT_TYPES: readonly string[] = ["Query", "Mutation", "Subscription"];

/** What is at the root first. */
export function scopesOf({ types }: Reference): ScopeEntry[] {
  const { isGrantable } = require(join(ROOT, "subgraphs", "open-platform", "src", "api-client", "partner-scope")) as {
    isGrantable(scope: string, mode: string): boolean;
  };
  const inOrder = [...types].sort((a, b) => Number(ROOT_TYPES.includes(b.name)) - Number(ROOT_TYPES.includes(a.name)));
  return PARTNER_SCOPES.map((scope) => ({
    scope,
    inSandbox: isGrantable(scope, "SANDBOX"),
    opens: inOrder.flatMap(({ name, fields = [] }) =>
      fields.filter(({ scopes }) => scopes?.includes(scope)).map((field) => `${name}.${field.name}`),
    ),
  }));
}

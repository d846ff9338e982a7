import {
  buildASTSchema,
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type TypeDefinitionNode,
  type TypeNode,
  visit,
} from "graphql";
import { LRUCache } from "lru-cache";
import { definitionsOf } from "../contracts/definitions";
import { Code, refuse } from "../errors";
import type { Access } from "./access";

/**
 * `full` shows every viewer the whole API, as the specification of the access directives has it: they do not affect
 * introspection. `permitted` shows what the viewer may read. `off` refuses `__schema` and `__type`.
 */
export type Introspection = "full" | "permitted" | "off";

const KNOWN_SCHEMAS = 20;

/** The schemas that introspection of viewers of different standings answers from. */
export class IntrospectionSchemas {
  private readonly known = new LRUCache<string, GraphQLSchema>({ max: KNOWN_SCHEMAS });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly mode: Introspection,
  ) {}

  /** @throws RequestError 400 where the operation introspects and nobody may. */
  ensureAllowed(operation: OperationDefinitionNode): void {
    if (this.mode !== "off" || !introspects(operation.selectionSet)) return;
    throw refuse(400, Code.INTROSPECTION_DISABLED, "Introspection is off here: read the published schema.");
  }

  for(access: Access): GraphQLSchema {
    if (this.mode !== "permitted" || access.unrestricted) return this.schema;
    let permitted = this.known.get(access.key);
    if (!permitted) {
      permitted = introspectionSchemaFor(this.schema, access);
      this.known.set(access.key, permitted);
    }
    return permitted;
  }
}

/** @param selectionSet of the root, without fragment spreads. */
function introspects({ selections }: SelectionSetNode): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === "__schema" || selection.name.value === "__type";
    return selection.kind === Kind.INLINE_FRAGMENT && introspects(selection.selectionSet);
  });
}

/** The API without the fields that this viewer may not read, and without what only they lead to. */
export function introspectionSchemaFor(schema: GraphQLSchema, access: Access): GraphQLSchema {
  const permitted = withoutEmpty(definitionsOf(schema).map((definition) => withoutRefused(definition, access)));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const reached = reachable(
    permitted,
    roots.flatMap((root) => root?.name ?? []),
  );
  const definitions = permitted.filter((definition) => !isNamedType(definition) || reached.has(definition.name.value));
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValid: true });
}

function withoutRefused(definition: DefinitionNode, access: Access): DefinitionNode {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const readable = ({ name }: FieldDefinitionNode) => access.field(definition.name.value, name.value);
      return { ...definition, fields: definition.fields?.filter(readable) ?? [] };
    }
    case Kind.UNION_TYPE_DEFINITION:
      return { ...definition, types: definition.types?.filter(({ name }) => access.type(name.value)) ?? [] };
    default:
      return definition;
  }
}

/**
 * A type of which nothing may be read is no type; neither is what only leads to such. An interface is one all the same: what implements
 * it may be read.
 */
function withoutEmpty(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const empty = new Set<string>();
  for (const definition of definitions) if (isEmpty(definition)) empty.add(definition.name.value);
  if (empty.size === 0) return definitions;
  const isLeft = (type: NamedTypeNode) => !empty.has(type.name.value);
  const left = definitions.flatMap((definition): DefinitionNode[] => {
    if (isNamedType(definition) && empty.has(definition.name.value)) return [];
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        const fields = definition.fields?.filter(({ type }) => isLeft(namedType(type))) ?? [];
        return [{ ...definition, fields }];
      }
      case Kind.UNION_TYPE_DEFINITION:
        return [{ ...definition, types: definition.types?.filter(isLeft) ?? [] }];
      default:
        return [definition];
    }
  });
  return withoutEmpty(left);
}

function isEmpty(definition: DefinitionNode): definition is TypeDefinitionNode {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
      return !definition.fields?.length;
    case Kind.UNION_TYPE_DEFINITION:
      return !definition.types?.length;
    default:
      return false;
  }
}

function namedType(type: TypeNode): NamedTypeNode {
  return type.kind === Kind.NAMED_TYPE ? type : namedType(type.type);
}

/** An implementer is reached with its interface when any of its fields may be read. */
function reachable(definitions: readonly DefinitionNode[], roots: readonly string[]): Set<string> {
  const types = new Map<string, TypeDefinitionNode>();
  for (const definition of definitions) if (isNamedType(definition)) types.set(definition.name.value, definition);
  const reached = new Set<string>();
  const reach = (name: string): void => {
    const type = types.get(name);
    if (!type || reached.has(name)) return;
    reached.add(name);
    for (const named of namedIn(type)) reach(named);
    if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return;
    for (const other of types.values()) {
      const implementer = other.kind === Kind.OBJECT_TYPE_DEFINITION || other.kind === Kind.INTERFACE_TYPE_DEFINITION;
      if (!implementer || !other.fields?.length) continue;
      if (other.interfaces?.some((each) => each.name.value === name)) reach(other.name.value);
    }
  };
  for (const root of roots) reach(root);
  for (const definition of definitions) {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) for (const name of namedIn(definition)) reach(name);
  }
  return reached;
}

function namedIn(definition: DefinitionNode): string[] {
  const names: string[] = [];
  visit(definition, {
    NamedType: ({ name }: NamedTypeNode) => {
      names.push(name.value);
    },
  });
  return names;
}

function isNamedType(definition: DefinitionNode): definition is TypeDefinitionNode {
  return definition.kind.endsWith("TypeDefinition");
}

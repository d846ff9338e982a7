import {
  buildASTSchema,
  type DefinitionNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  type SchemaDefinitionNode,
  type TypeDefinitionNode,
  validateSchema,
} from "graphql";
import { definitionsOf } from "./definitions";
import { reachable } from "./references";
import type { Tags } from "./tags";
import { type Contract, VisibleTypes } from "./visible-types";

export type { Contract };

/**
 * The API of a variant.
 *
 * @throws Error with a one-line message that names the path to each visible reference to something hidden.
 */
export function contractSchema(name: string, contract: Contract, api: GraphQLSchema, tags: Tags): GraphQLSchema {
  const definitions = definitionsOf(api);
  const visible = new VisibleTypes(contract, tags, definitions.filter(isTypeDefinition));
  const roots = rootsOf(api).filter(({ type }) => visible.types.has(type));
  const { reached, hidden } = reachable(
    visible.types,
    roots.map(({ type }) => type),
  );
  const faults = [...visible.faultsOf(reached), ...hidden];
  if (!roots.some(({ operation }) => operation === OperationTypeNode.QUERY)) faults.unshift("no query is visible");
  if (faults.length > 0) throw new Error(`The contract "${name}" cannot be served: ${faults.join("; ")}.`);
  const directives = definitions.filter(({ kind }) => kind === Kind.DIRECTIVE_DEFINITION);
  const document = [schemaDefinition(roots), ...directives, ...reached.values()];
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions: document }, { assumeValidSDL: true });
  const errors = validateSchema(schema).map(({ message }) => message);
  if (errors.length > 0) throw new Error(`The contract "${name}" cannot be served: ${errors.join(" ")}`);
  return schema;
}

interface Root {
  operation: OperationTypeNode;
  type: string;
}

function rootsOf(api: GraphQLSchema): Root[] {
  return Object.values(OperationTypeNode).flatMap((operation) => {
    const type = api.getRootType(operation)?.name;
    return type === undefined ? [] : [{ operation, type }];
  });
}

function schemaDefinition(roots: readonly Root[]): SchemaDefinitionNode {
  return {
    kind: Kind.SCHEMA_DEFINITION,
    operationTypes: roots.map(({ operation, type }) => ({
      kind: Kind.OPERATION_TYPE_DEFINITION,
      operation,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    })),
  };
}

function isTypeDefinition(definition: DefinitionNode): definition is TypeDefinitionNode {
  return definition.kind.endsWith("TypeDefinition");
}

import { type DocumentNode, executeSync, type FieldNode, type GraphQLSchema, Kind } from "graphql";
import type { PreparedOperation, Variables } from "./document";

/** `__schema` and `__type` are answered here, from the API schema: no subgraph knows the whole. */
export function answerIntrospection(
  { schema, prepared, variables }: { schema: GraphQLSchema; prepared: PreparedOperation; variables: Variables },
  fields: readonly FieldNode[],
  responseName: string,
): unknown {
  const { operation, fragments } = prepared;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: fields } },
      ...fragments.values(),
    ],
  };
  const { data } = executeSync({ schema, document, variableValues: variables.sent, ...named(operation) });
  return data?.[responseName];
}

function named(operation: PreparedOperation["operation"]): { operationName?: string } {
  return operation.name ? { operationName: operation.name.value } : {};
}

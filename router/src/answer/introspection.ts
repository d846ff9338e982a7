import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";

/** `__schema` and `__type` are answered here, from the API schema: no subgraph knows the whole. */
export function answerIntrospection(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fields: readonly FieldNode[],
  variables: Readonly<Record<string, unknown>>,
): unknown {
  // Those of other fields may stand for literals, and have no value.
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(
    ({ variable, defaultValue }) => defaultValue || Object.hasOwn(variables, variable.name.value),
  );
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, variableDefinitions, selectionSet: { kind: Kind.SELECTION_SET, selections: fields } },
    ],
  };
  const { data } = executeSync({ schema, document, variableValues: variables });
  const [name] = Object.keys(data ?? {});
  return name === undefined ? null : (data?.[name] ?? null);
}

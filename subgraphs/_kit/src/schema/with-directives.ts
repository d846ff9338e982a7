import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  printSchema,
  type TypeDefinitionNode,
  visit,
} from "graphql";

type Element =
  | { astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined }
  | undefined;

/**
 * The schema as a document with its directives. type-graphql keeps them on syntax nodes that hold nothing else, so graphql-js
 * prints the schema without them, and `printSubgraphSchema` would print the annotated types without their fields.
 */
export function withDirectives(schema: GraphQLSchema): DocumentNode {
  let type: GraphQLNamedType | undefined;
  let field: GraphQLField<unknown, unknown> | undefined;
  const annotateType = (node: TypeDefinitionNode) => {
    type = schema.getType(node.name.value);
    return annotated(node, type as Element);
  };
  return visit(parse(printSchema(schema)), {
    DirectiveDefinition: () => false,
    ObjectTypeDefinition: { enter: annotateType },
    InterfaceTypeDefinition: { enter: annotateType },
    InputObjectTypeDefinition: { enter: annotateType },
    FieldDefinition: {
      enter: (node: FieldDefinitionNode) => {
        field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
        return annotated(node, field);
      },
      leave: () => {
        field = undefined;
      },
    },
    InputValueDefinition: {
      enter: (node: InputValueDefinitionNode) => {
        const name = node.name.value;
        const ofInput = isInputObjectType(type) ? type.getFields()[name] : undefined;
        return annotated(node, field ? field.args.find((argument) => argument.name === name) : ofInput);
      },
    },
  });
}

function annotated<N extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(
  node: N,
  element: Element,
): N {
  return { ...node, directives: [...(node.directives ?? []), ...(element?.astNode?.directives ?? [])] };
}

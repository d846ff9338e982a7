import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";

/** A field asked of entities, with the type it is asked on. */
export interface EntityField {
  field: FieldNode;
  typeName: string;
  /** A `@skip` or `@include` decides on it, or on a fragment around it. */
  isConditional: boolean;
}

export function entityFields(document: DocumentNode): EntityField[] {
  const found: EntityField[] = [];
  const collect = (set: SelectionSetNode, typeName: string, isConditional: boolean): void => {
    for (const selection of set.selections) {
      const conditional = isConditional || Boolean(selection.directives?.length);
      if (selection.kind === Kind.FIELD) found.push({ field: selection, typeName, isConditional: conditional });
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, conditional);
      }
    }
  };
  for (const entities of entitySelections(document)) collect(entities, "", false);
  return found;
}

/** The document with these of the entities' fields only. */
export function withEntityFields(document: DocumentNode, kept: ReadonlySet<FieldNode>): DocumentNode {
  const keep = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return kept.has(selection) ? [selection] : [];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      const selectionSet = keep(selection.selectionSet);
      return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }];
    }),
  });
  const entities = new Set(entitySelections(document));
  return visit(document, { SelectionSet: (set) => (entities.has(set) ? keep(set) : undefined) });
}

export function usedVariables(document: DocumentNode): Set<string> {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  return used;
}

/** A document may not define a variable that it does not use. */
export function withVariables(document: DocumentNode, used: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

function entitySelections(document: DocumentNode): SelectionSetNode[] {
  return document.definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap(({ selectionSet }) => selectionSet.selections)
    .flatMap((selection) => (selection.kind === Kind.FIELD && selection.selectionSet ? [selection.selectionSet] : []));
}

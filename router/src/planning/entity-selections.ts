import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { type Condition, conditionsOf } from "../operation/response-tree";

/** A field asked of entities, with the type it is asked on. */
export interface EntityField {
  field: FieldNode;
  typeName: string;
  /** The conditions of its own and of the fragments around it, as text that is equal for equal ones. */
  conditions: string;
}

export function entityFields(document: DocumentNode): EntityField[] {
  return entitySelections(document).flatMap((entities) => fieldsIn(entities, ""));
}

/** The fields of a selection set itself, those in its fragments included. */
export function fieldsIn(
  { selections }: SelectionSetNode,
  typeName: string,
  around: readonly Condition[] = [],
): EntityField[] {
  return selections.flatMap((selection): EntityField[] => {
    const conditions = [...around, ...conditionsOf(selection)];
    if (selection.kind === Kind.FIELD) return [{ field: selection, typeName, conditions: textOf(conditions) }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error("A fetch of this router has no named fragments.");
    return fieldsIn(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, conditions);
  });
}

export function textOf(conditions: readonly Condition[]): string {
  return [...new Set(conditions.map((condition) => `${condition.if} ${condition.expected}`))].sort().join();
}

/** The document with these of the entities' fields only, each as it is asked for. */
export function withEntityFields(document: DocumentNode, kept: ReadonlyMap<FieldNode, FieldNode>): DocumentNode {
  const keep = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) {
        const asked = kept.get(selection);
        return asked ? [asked] : [];
      }
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

/** What a fetch of entities selects of them. */
export function entitySelections(document: DocumentNode): SelectionSetNode[] {
  return document.definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap(({ selectionSet }) => selectionSet.selections)
    .flatMap((selection) => (selection.kind === Kind.FIELD && selection.selectionSet ? [selection.selectionSet] : []));
}

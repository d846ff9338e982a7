import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { innerPosition, type ResponseNames, responseNameOf } from "./response-names";

/** `@skip` or `@include`: a variable's name, or the literal value, and what it must be. */
export interface Condition {
  if: string | boolean;
  expected: boolean;
}

export interface ResponseField {
  kind: "field";
  /** What the client calls it. */
  responseName: string;
  name: string;
  /** What it is called while data is gathered. */
  gathered: string;
  node: FieldNode;
  /** Access took it away: whatever the data holds under its name is not for this place. */
  isCut: boolean;
  conditions: readonly Condition[];
  selections: readonly ResponseSelection[];
}

export interface ResponseFragment {
  kind: "fragment";
  typeCondition: string | undefined;
  conditions: readonly Condition[];
  selections: readonly ResponseSelection[];
}

export type ResponseSelection = ResponseField | ResponseFragment;

/** What the client wants to see, with the place of each field's value in the gathered data. */
export function responseTree(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  names: ResponseNames,
  cutFields: ReadonlySet<FieldNode>,
): readonly ResponseSelection[] {
  const read = (
    set: SelectionSetNode,
    parent: GraphQLCompositeType,
    mayOverlap: boolean,
    atRoot: boolean,
  ): ResponseSelection[] =>
    set.selections.flatMap((selection): ResponseSelection[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      const inner = innerPosition(schema, selection, parent, mayOverlap);
      const staysAtRoot = atRoot && selection.kind === Kind.INLINE_FRAGMENT;
      const selections =
        selection.selectionSet && inner.type
          ? read(selection.selectionSet, inner.type, inner.mayOverlap, staysAtRoot)
          : [];
      const conditions = conditionsOf(selection);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return [{ kind: "fragment", typeCondition: selection.typeCondition?.name.value, conditions, selections }];
      }
      const name = selection.name.value;
      const gathered = names.of(selection, parent, mayOverlap, atRoot);
      const responseName = responseNameOf(selection);
      const isCut = cutFields.has(selection);
      return [{ kind: "field", responseName, name, gathered, node: selection, isCut, conditions, selections }];
    });
  return read(operation.selectionSet, schema.getRootType(operation.operation)!, false, true);
}

/** Fields by response name, in the order of the specification's CollectFields. */
export function collectFields(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  selections: readonly ResponseSelection[],
  isIncluded: (conditions: readonly Condition[]) => boolean,
): Map<string, ResponseField[]> {
  const fields = new Map<string, ResponseField[]>();
  const collect = (within: readonly ResponseSelection[]): void => {
    for (const selection of within) {
      if (!isIncluded(selection.conditions)) continue;
      if (selection.kind === "fragment") {
        if (applies(schema, selection.typeCondition, type)) collect(selection.selections);
        continue;
      }
      const same = fields.get(selection.responseName);
      if (same) same.push(selection);
      else fields.set(selection.responseName, [selection]);
    }
  };
  collect(selections);
  return fields;
}

/** The concrete types that may stand where a type is declared. */
export function possibleTypes(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

export function possibleTypeNames(schema: GraphQLSchema, type: GraphQLCompositeType): readonly string[] {
  return possibleTypes(schema, type).map(({ name }) => name);
}

export function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLCompositeType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && !isUnionType(type) && schema.isSubType(wanted, type);
}

/** Whether these hold for one request's variables. */
export function hold(conditions: readonly Condition[], coerced: Readonly<Record<string, unknown>>): boolean {
  return conditions.every(({ if: condition, expected }) => {
    return (typeof condition === "boolean" ? condition : coerced[condition]) === expected;
  });
}

export function conditionsOf({ directives = [] }: SelectionNode): readonly Condition[] {
  return directives.flatMap((directive): Condition[] => {
    const name = directive.name.value;
    if (name !== "skip" && name !== "include") return [];
    const value = directive.arguments?.[0]?.value;
    const expected = name === "include";
    if (value?.kind === Kind.VARIABLE) return [{ if: value.name.value, expected }];
    return value?.kind === Kind.BOOLEAN ? [{ if: value.value, expected }] : [];
  });
}

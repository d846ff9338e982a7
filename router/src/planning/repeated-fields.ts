import { type DirectiveNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from "graphql";
import { responseNameOf } from "../operation/response-names";
import { type Condition, conditionsOf } from "../operation/response-tree";

/** A root field where it stands, with all the conditions around it. */
interface Occurrence {
  field: FieldNode;
  conditions: readonly Condition[];
}

/**
 * A mutation's root fields such that, whatever its conditions come to, each response name is executed once, where it
 * first stands: `a @include(if: $x) b a` becomes `a @include(if: $x) b a @skip(if: $x)`. The planner would make two
 * fetches of it, and the subgraph would act twice.
 */
export function executedOnce(root: SelectionSetNode): SelectionSetNode {
  const occurrences = occurrencesIn(root, []);
  if (new Set(occurrences.map(nameOf)).size === occurrences.length) return root;
  const selections = occurrences.flatMap((occurrence, index) => {
    const isSame = (other: Occurrence) => nameOf(other) === nameOf(occurrence);
    const before = occurrences.slice(0, index).filter(isSame);
    const field = withSelectionsOf(occurrence.field, occurrences.slice(index + 1).filter(isSame));
    return withoutEarlier(occurrence.conditions, before).map((conditions) => conditioned(field, conditions));
  });
  return { ...root, selections };
}

/**
 * A selection set where no field that is included for certain stands a second time under a condition: `a { x }
 * a @include(if: $y) { z }` becomes `a { x ... @include(if: $y) { z } }`. The planner may forget the first for the second.
 */
export function certainOnce(set: SelectionSetNode): SelectionSetNode {
  const fields = set.selections.filter((selection) => selection.kind === Kind.FIELD);
  const certain = new Map<string, FieldNode>();
  for (const field of fields) if (!field.directives?.length) certain.set(responseNameOf(field), field);
  const repeats = fields.filter((field) => {
    const known = certain.get(responseNameOf(field));
    return known !== undefined && known !== field;
  });
  if (repeats.length === 0) return set;
  const later = repeats.map((field): Occurrence => ({ field, conditions: conditionsOf(field) }));
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind !== Kind.FIELD) return [selection];
    if (repeats.includes(selection)) return [];
    const name = responseNameOf(selection);
    const isCertain = certain.get(name) === selection;
    return [
      isCertain
        ? withSelectionsOf(
            selection,
            later.filter((each) => nameOf(each) === name),
          )
        : selection,
    ];
  });
  return { ...set, selections };
}

function occurrencesIn({ selections }: SelectionSetNode, around: readonly Condition[]): Occurrence[] {
  return selections.flatMap((selection): Occurrence[] => {
    const conditions = [...around, ...conditionsOf(selection)];
    if (selection.kind === Kind.FIELD) return [{ field: { ...selection, directives: [] }, conditions }];
    if (selection.kind === Kind.INLINE_FRAGMENT) return occurrencesIn(selection.selectionSet, conditions);
    throw new Error("Fragments are spread before planning.");
  });
}

function nameOf({ field }: Occurrence): string {
  return responseNameOf(field);
}

/** What later occurrences select of the same field, as far as they are included themselves. */
function withSelectionsOf(field: FieldNode, later: readonly Occurrence[]): FieldNode {
  if (!field.selectionSet) return field;
  const added = later.flatMap(({ field: { selectionSet }, conditions }): SelectionNode[] => {
    return selectionSet ? [within({ kind: Kind.INLINE_FRAGMENT, selectionSet }, conditions)] : [];
  });
  return {
    ...field,
    selectionSet: { ...field.selectionSet, selections: [...field.selectionSet.selections, ...added] },
  };
}

/** All ways in which these conditions hold and those of no earlier occurrence do; each way excludes the others. */
function withoutEarlier(conditions: readonly Condition[], earlier: readonly Occurrence[]): (readonly Condition[])[] {
  let ways: (readonly Condition[])[] = [conditions];
  for (const { conditions: excluded } of earlier) {
    ways = ways.flatMap((way) =>
      excluded.map((condition, index) => [
        ...way,
        ...excluded.slice(0, index),
        { ...condition, expected: !condition.expected },
      ]),
    );
  }
  return ways
    .filter(isPossible)
    .map((way) => way.filter((condition, index) => way.findIndex(like(condition)) === index));
}

function like({ if: name }: Condition): (other: Condition) => boolean {
  return (other) => other.if === name;
}

function isPossible(conditions: readonly Condition[]): boolean {
  return conditions.every((condition) => conditions.find(like(condition))!.expected === condition.expected);
}

/** A field takes one `@include` and one `@skip`; what is left goes around it. */
function conditioned(field: FieldNode, conditions: readonly Condition[]): SelectionNode {
  const own = [conditions.find(({ expected }) => expected), conditions.find(({ expected }) => !expected)];
  const directives = own.flatMap((condition) => (condition ? [directiveOf(condition)] : []));
  return within(
    { ...field, directives },
    conditions.filter((condition) => !own.includes(condition)),
  );
}

function within(selection: SelectionNode, conditions: readonly Condition[]): SelectionNode {
  return conditions.reduce<SelectionNode>(
    (inner, condition) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives: [directiveOf(condition)],
      selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
    }),
    selection,
  );
}

function directiveOf({ if: condition, expected }: Condition): DirectiveNode {
  const value =
    typeof condition === "boolean"
      ? ({ kind: Kind.BOOLEAN, value: condition } as const)
      : ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: condition } } as const);
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: expected ? "include" : "skip" },
    arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "if" }, value }],
  };
}

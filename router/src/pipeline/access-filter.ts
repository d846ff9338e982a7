import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { Access } from "./access-rules";
import type { PreparedOperation } from "./document";

/** A field that was cut: where it would be in the answer (`@` for each list), and under which conditions it is asked for. */
export interface Cut {
  path: string[];
  conditions: Condition[];
}

export interface Condition {
  /** A variable's name, or the literal value. */
  if: string | boolean;
  expected: boolean;
}

export interface FilteredOperation {
  /** Without fragment definitions: each is spread where it stands, because what is cut may differ from place to place. */
  operation: OperationDefinitionNode;
  cuts: Cut[];
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/** Cuts, before planning, what this viewer may not read: no subgraph is asked for it. */
export function filterByAccess(
  schema: GraphQLSchema,
  { operation, fragments }: PreparedOperation,
  access: Access,
): FilteredOperation {
  const root = schema.getRootType(operation.operation)!;
  const filter = new AccessFilter(schema, fragments, access);
  const selections = filter.selections(operation.selectionSet, root, [], []);
  return {
    operation: { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } },
    cuts: filter.cuts,
  };
}

class AccessFilter {
  readonly cuts: Cut[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly access: Access,
  ) {}

  selections(
    set: SelectionSetNode,
    parent: GraphQLCompositeType,
    path: readonly string[],
    conditions: readonly Condition[],
  ): SelectionNode[] {
    return set.selections.flatMap((selection) => {
      const here = [...conditions, ...conditionsOf(selection)];
      if (selection.kind === Kind.FIELD) return this.field(selection, parent, path, here);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value)! : selection;
      const condition = fragment.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
      const selections = this.selections(
        fragment.selectionSet,
        isCompositeType(condition) ? condition : parent,
        path,
        here,
      );
      if (selections.length === 0) return [];
      return {
        kind: Kind.INLINE_FRAGMENT,
        ...(fragment.typeCondition && { typeCondition: fragment.typeCondition }),
        ...(selection.directives && { directives: selection.directives }),
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      };
    });
  }

  private field(
    field: FieldNode,
    parent: GraphQLCompositeType,
    path: readonly string[],
    conditions: Condition[],
  ): SelectionNode[] {
    const name = field.name.value;
    // Introspection is answered by the router itself; the planner has nothing to do with it.
    if (name.startsWith("__")) return name === "__typename" ? [field] : [];
    const definition = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (!definition) return [field];
    const lists = String(definition.type).split("[").length - 1;
    const responsePath = [...path, field.alias?.value ?? name];
    if (!this.access.field(parent.name, name)) {
      this.cuts.push({ path: responsePath, conditions });
      return [];
    }
    const returned = getNamedType(definition.type);
    if (!field.selectionSet || !isCompositeType(returned)) return [field];
    const inner = [...responsePath, ...Array<string>(lists).fill("@")];
    const selections = this.selections(field.selectionSet, returned, inner, conditions);
    // The object is still asked for, so that the answer tells null from an object with nothing readable in it.
    const kept = selections.length > 0 ? selections : [TYPENAME];
    return [{ ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: kept } }];
  }
}

function conditionsOf({ directives = [] }: SelectionNode): Condition[] {
  return directives.flatMap((directive): Condition[] => {
    const name = directive.name.value;
    if (name !== "skip" && name !== "include") return [];
    const value = directive.arguments?.[0]?.value;
    const expected = name === "include";
    if (value?.kind === Kind.VARIABLE) return [{ if: value.name.value, expected }];
    return value?.kind === Kind.BOOLEAN ? [{ if: value.value, expected }] : [];
  });
}

/** Whether the client asked for the field that was cut, its variables known. */
export function isAskedFor(cut: Cut, coerced: Readonly<Record<string, unknown>>): boolean {
  return cut.conditions.every(({ if: condition, expected }) => {
    return (typeof condition === "boolean" ? condition : coerced[condition]) === expected;
  });
}

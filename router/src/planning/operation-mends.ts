import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { innerPosition } from "../operation/response-names";
import { possibleTypeNames } from "../operation/response-tree";
import { certainOnce, executedOnce } from "./repeated-fields";

/** Selections that an operation may become here; far more than the limits on documents let through otherwise. */
const MOST_SELECTIONS = 20_000;

/**
 * The operation as `@apollo/query-planner` 2.14 plans it rightly: with no fragment inside another.
 * - It throws at some fragments within fragments.
 * - It puts a mutation's fields in another order when some stand in fragments, and executes one twice that stands twice.
 * - It forgets a field that stands a second time under a condition.
 * - It forgets an object in which nothing is certain to be selected: its type name is.
 * - It finds no way to the type name of an object that a subgraph knows by its interface only (`@interfaceObject`) when
 *   a fragment on another abstract type stands there; one for each concrete type it plans.
 *
 * @param byType each field of an interface is asked of each concrete type by itself. The planner takes one way to such a
 *   field for all of them, and finds none where each type has its own; composition looks for a way for each, as here.
 * @throws when it would become too large
 */
export function mendOperation(
  schema: GraphQLSchema,
  interfaceObjects: ReadonlySet<string>,
  operation: OperationDefinitionNode,
  byType = false,
): OperationDefinitionNode {
  const root = schema.getRootType(operation.operation)!;
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const selectionSet = (isMutation ? executedOnce : certainOnce)(operation.selectionSet);
  const selections = new OperationMender(schema, interfaceObjects, byType).rootSelections(selectionSet, root);
  return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/** Where a selection stands: the type of the field around it, and what fragments have made of that. */
interface Position {
  declared: GraphQLCompositeType;
  /** The innermost fragment's condition. */
  condition: GraphQLCompositeType;
  /** Concrete types that may be met here. */
  possible: readonly string[];
}

class OperationMender {
  private count = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly interfaceObjects: ReadonlySet<string>,
    private readonly byType: boolean,
  ) {}

  rootSelections(set: SelectionSetNode, root: GraphQLCompositeType): SelectionNode[] {
    return this.flatten(set, { declared: root, condition: root, possible: [root.name] });
  }

  private selectionSet(given: SelectionSetNode, declared: GraphQLCompositeType): SelectionSetNode {
    const set = certainOnce(given);
    const selections = this.flatten(set, {
      declared,
      condition: declared,
      possible: possibleTypeNames(this.schema, declared),
    });
    // Its type name is only looked for when it is asked for without a condition.
    const isTypeWanted =
      this.interfaceObjects.has(declared.name) &&
      set.selections.some(
        (selection) =>
          selection.kind !== Kind.FIELD || (selection.name.value === "__typename" && selection.directives?.length),
      );
    if (isTypeWanted) return { kind: Kind.SELECTION_SET, selections: [...selections, TYPENAME] };
    const isCertain = selections.some(({ kind, directives }) => kind === Kind.FIELD && !directives?.length);
    return { kind: Kind.SELECTION_SET, selections: isCertain ? selections : [...selections, TYPENAME] };
  }

  private flatten({ selections }: SelectionSetNode, at: Position): SelectionNode[] {
    const flat: SelectionNode[] = [];
    let fields: FieldNode[] = [];
    const wrap = () => {
      if (fields.length > 0) flat.push(...this.conditioned(fields, at));
      fields = [];
    };
    for (const selection of selections) {
      this.count++;
      if (this.count > MOST_SELECTIONS) throw new Error("The operation's fragments multiply too much.");
      if (selection.kind === Kind.FIELD) {
        fields.push(selection);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error("Fragments are spread before planning.");
      wrap();
      const { type: condition } = innerPosition(this.schema, selection, at.condition, false);
      const possible = possibleTypeNames(this.schema, condition!).filter((name) => at.possible.includes(name));
      const inner = this.flatten(selection.selectionSet, { ...at, condition: condition!, possible });
      flat.push(...withDirectives(inner, selection.directives ?? []));
    }
    wrap();
    return flat;
  }

  /** Fields under the condition that their position has come to. */
  private conditioned(fields: readonly FieldNode[], { declared, condition, possible }: Position): SelectionNode[] {
    const isApart = this.byType && isAbstractType(condition) && fields.some(({ name }) => name.value !== "__typename");
    const isAny = !isApart && possible.length === possibleTypeNames(this.schema, declared).length;
    if (isAny && (condition === declared || this.hasAll(declared, fields))) {
      return fields.map((field) => this.field(field, declared));
    }
    const together = possibleTypeNames(this.schema, condition).filter((name) =>
      possibleTypeNames(this.schema, declared).includes(name),
    );
    const isUnplannable = this.interfaceObjects.has(declared.name) && isAbstractType(condition);
    if (together.length === possible.length && !isUnplannable && !isApart) return [this.fragment(condition, fields)];
    return possible.map((name) => this.fragment(this.schema.getType(name) as GraphQLCompositeType, fields));
  }

  private hasAll(type: GraphQLCompositeType, fields: readonly FieldNode[]): boolean {
    if (isObjectType(type)) return true;
    const known = "getFields" in type ? type.getFields() : {};
    return fields.every(({ name }) => name.value === "__typename" || known[name.value] !== undefined);
  }

  private fragment(type: GraphQLCompositeType, fields: readonly FieldNode[]): SelectionNode {
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } },
      selectionSet: { kind: Kind.SELECTION_SET, selections: fields.map((field) => this.field(field, type)) },
    };
  }

  private field(field: FieldNode, parent: GraphQLCompositeType): FieldNode {
    if (!field.selectionSet) return field;
    const { type } = innerPosition(this.schema, field, parent, false);
    return isCompositeType(type) ? { ...field, selectionSet: this.selectionSet(field.selectionSet, type) } : field;
  }
}

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } } as const;

/**
 * A fragment's `@skip` and `@include` go to each selection in it that has no such; the others get a fragment around them.
 * Of what stands in that the planner loses sight when it makes aliases for what does not fit together.
 */
function withDirectives(selections: readonly SelectionNode[], directives: readonly DirectiveNode[]): SelectionNode[] {
  if (directives.length === 0) return [...selections];
  return selections.map((selection): SelectionNode => {
    const { directives: own = [] } = selection;
    const isOwn = ({ name }: DirectiveNode) => own.some((each) => each.name.value === name.value);
    if (!directives.some(isOwn)) return { ...selection, directives: [...own, ...directives] };
    return {
      kind: Kind.INLINE_FRAGMENT,
      directives,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
    };
  });
}

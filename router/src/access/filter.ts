import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { responseNameOf } from "../operation/response-names";
import { type Condition, conditionsOf, hold } from "../operation/response-tree";
import type { Access } from "./access";
import type { Lack } from "./lack";

/** Where something refused would be in the answer (`@` for each list), and what there is to lack for it. */
export interface Refusal {
  path: readonly string[];
  lack: Lack;
}

/** What was cut, and under which conditions it is asked for. */
export interface Cut extends Refusal {
  conditions: Condition[];
}

export interface FilteredOperation {
  operation: OperationDefinitionNode;
  cuts: Cut[];
  /**
   * The fields that were cut, as they stand in the operation that was given. Data may still hold a value under the name of
   * one, because a key or another selection asked for it: the answer takes nothing from these.
   */
  cutFields: ReadonlySet<FieldNode>;
}

/** A place in the operation: what may stand there, and how the answer comes to it. */
interface Place {
  declared: GraphQLCompositeType;
  possible: readonly GraphQLObjectType[];
  path: readonly string[];
  conditions: readonly Condition[];
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/**
 * Cuts, before planning, what this viewer may not read: no subgraph is asked for it. A field is kept when every concrete
 * type that can stand at its place lets the viewer read it, a fragment when one of them does.
 *
 * @param operation without fragment spreads, because what is cut may differ from place to place.
 */
export function cutUnauthorized(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  access: Access,
): FilteredOperation {
  const filter = new AccessFilter(schema, access);
  const root = schema.getRootType(operation.operation)!;
  const place: Place = { declared: root, possible: [root], path: [], conditions: [] };
  const selections = filter.selections(operation.selectionSet, place);
  return {
    operation: { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } },
    cuts: [...filter.cuts.values()],
    cutFields: filter.cutFields,
  };
}

class AccessFilter {
  readonly cuts = new Map<string, Cut>();
  readonly cutFields = new Set<FieldNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly access: Access,
  ) {}

  selections(set: SelectionSetNode, place: Place): SelectionNode[] {
    return set.selections.flatMap((selection) => {
      const here = { ...place, conditions: [...place.conditions, ...conditionsOf(selection)] };
      if (selection.kind === Kind.FIELD) return this.field(selection, here);
      return selection.kind === Kind.INLINE_FRAGMENT ? this.fragment(selection, here) : selection;
    });
  }

  private fragment(fragment: InlineFragmentNode, place: Place): SelectionNode[] {
    const inner = this.narrowed(place, fragment.typeCondition?.name.value);
    if (inner.possible.length === 0) return [];
    const nobody = inner.possible.every(({ name }) => !this.access.type(name));
    if (nobody && place.path.length > 0) {
      return this.cut(place, place.path, this.access.lackOfTypes(inner.possible.map((type) => type.name)));
    }
    const selections = this.selections(fragment.selectionSet, inner);
    if (selections.length === 0) return [];
    return [{ ...fragment, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
  }

  private field(field: FieldNode, place: Place): SelectionNode[] {
    const { declared, path } = place;
    const name = field.name.value;
    // Introspection is answered by the router itself; the planner has nothing to do with it.
    if (name.startsWith("__")) return name === "__typename" ? [field] : [];
    const definition = isUnionType(declared) ? undefined : declared.getFields()[name];
    if (!definition) return [field];
    const responsePath = [...path, responseNameOf(field)];
    if (!this.isReadable(place, name)) {
      this.cutFields.add(field);
      const lack = this.access.lackOfField(
        place.possible.map((type) => type.name),
        name,
      );
      return this.cut(place, responsePath, lack);
    }
    const returned = getNamedType(definition.type);
    if (!field.selectionSet || !isCompositeType(returned)) return [field];
    const lists = String(definition.type).split("[").length - 1;
    const selections = this.selections(field.selectionSet, {
      declared: returned,
      possible: this.possibleTypes(returned),
      path: [...responsePath, ...Array<string>(lists).fill("@")],
      conditions: place.conditions,
    });
    // The object is still asked for, so that the answer tells null from an object with nothing readable in it.
    const kept = selections.length > 0 ? selections : [TYPENAME];
    return [{ ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: kept } }];
  }

  private isReadable({ possible }: Place, name: string): boolean {
    return possible.every((type) => this.access.field(type.name, name));
  }

  private cut({ conditions }: Place, path: readonly string[], lack: Lack): [] {
    const cut: Cut = { path, conditions: [...conditions], lack };
    this.cuts.set(JSON.stringify(cut), cut);
    return [];
  }

  private narrowed(place: Place, condition: string | undefined): Place {
    const type = condition === undefined ? undefined : this.schema.getType(condition);
    if (!isCompositeType(type) || type === place.declared) return place;
    const within = new Set(this.possibleTypes(type));
    return { ...place, declared: type, possible: place.possible.filter((each) => within.has(each)) };
  }

  private possibleTypes(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
  }
}

/** Whether the client asked for what was cut, its variables known. */
export function isAskedFor(cut: Cut, coerced: Readonly<Record<string, unknown>>): boolean {
  return hold(cut.conditions, coerced);
}

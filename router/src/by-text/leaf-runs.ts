import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isLeafType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import type { Access } from "../access/access";
import { responseNameOf } from "../operation/response-names";
import {
  applies,
  type Condition,
  collectFields,
  conditionsOf,
  possibleTypes,
  type ResponseField,
  type ResponseSelection,
} from "../operation/response-tree";
import { FallBack } from "../steps/fall-back";

/** Types met within types: beyond this an operation is not worth the code. */
const MAX_OBJECTS = 2_000;

/** A leaf in a sequence of fields; null is anything that ends a run. */
type Item = string | null;

/** A leaf's neighbours wherever it stands; null when it does not always have the same. */
interface Neighbours {
  before: Item;
  after: Item;
}

/**
 * Leaves that stand side by side in the same order wherever objects of their type are asked for or shown, be it by a
 * subgraph or to the client: their text can be taken over as it is, labels and all.
 */
export class LeafRuns {
  private readonly neighbours = new Map<string, Map<string, Neighbours>>();
  private readonly shown = new Map<string, Set<string>>();
  private objects = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly access: Access,
    private readonly isIncluded: (conditions: readonly Condition[]) => boolean,
  ) {}

  /** Takes note of what the client wants to see. @param schema what clients see */
  noteShown(schema: GraphQLSchema, type: GraphQLCompositeType, selections: readonly ResponseSelection[]): void {
    for (const object of possibleTypes(schema, type)) {
      const { name } = object;
      const items: Item[] = [];
      for (const [responseName, fields] of collectFields(schema, object, selections, this.isIncluded)) {
        const { name: fieldName, gathered } = fields[0]!;
        const output = getNamedType(object.getFields()[fieldName]?.type);
        const joins = isLeafType(output) && gathered === responseName && this.isWhole(name, fields);
        items.push(joins ? gathered : null);
        if (isLeafType(output)) this.noteLeaf(name, gathered, joins);
        if (isCompositeType(output)) {
          const inner = fields.flatMap((field) => field.selections);
          this.noteShown(schema, output, inner);
        }
      }
      this.note(name, items);
    }
  }

  /** Takes note of what a subgraph is asked for. */
  noteFetched(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): void {
    for (const object of possibleTypes(this.schema, type)) {
      const items: Item[] = [];
      for (const [responseName, fields] of this.collect(object, sets)) {
        const output = getNamedType(object.getFields()[fields[0]!.name.value]?.type);
        items.push(isLeafType(output) ? responseName : null);
        if (isCompositeType(output)) this.noteFetched(output, innerSets(fields));
      }
      this.note(object.name, items);
    }
  }

  /** A subgraph's fields by response name, in the order of its answer. */
  collect(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    for (const { selections } of sets) {
      for (const selection of selections) {
        if (selection.kind === Kind.FRAGMENT_SPREAD) throw new FallBack("operation", "A named fragment.");
        if (!this.isIncluded(conditionsOf(selection))) continue;
        if (selection.kind === Kind.FIELD) {
          const same = fields.get(responseNameOf(selection)) ?? [];
          fields.set(responseNameOf(selection), [...same, selection]);
        } else if (applies(this.schema, selection.typeCondition?.name.value, type)) {
          for (const [name, inner] of this.collect(type, [selection.selectionSet])) {
            fields.set(name, [...(fields.get(name) ?? []), ...inner]);
          }
        }
      }
    }
    return fields;
  }

  /** Whether the client sees this leaf somewhere, by the name that it is gathered under. */
  isShown(type: string, name: string): boolean {
    return this.shown.get(type)?.has(name) ?? false;
  }

  /** The names of the run that a leaf stands in, itself included. */
  of(type: string, name: string): readonly string[] {
    const run = [name];
    for (let before = this.before(type, name); before !== undefined; before = this.before(type, before))
      run.unshift(before);
    for (let after = this.after(type, name); after !== undefined; after = this.after(type, after)) run.push(after);
    return run;
  }

  private before(type: string, name: string): string | undefined {
    const known = this.neighbours.get(type);
    const before = known?.get(name)?.before;
    return typeof before === "string" && known?.get(before)?.after === name ? before : undefined;
  }

  private after(type: string, name: string): string | undefined {
    const known = this.neighbours.get(type);
    const after = known?.get(name)?.after;
    return typeof after === "string" && known?.get(after)?.before === name ? after : undefined;
  }

  /** Whether access leaves the field as it comes. */
  private isWhole(type: string, fields: readonly ResponseField[]): boolean {
    return this.access.field(type, fields[0]!.name) && !fields.some((field) => field.isCut);
  }

  private noteLeaf(type: string, name: string, joins: boolean): void {
    const shown = this.shown.get(type) ?? new Set<string>();
    this.shown.set(type, shown.add(name));
    if (!joins) this.note(type, [name]);
  }

  private note(type: string, items: readonly Item[]): void {
    if (this.objects++ > MAX_OBJECTS) throw new FallBack("operation", "Too many types.");
    const known = this.neighbours.get(type) ?? new Map<string, Neighbours>();
    this.neighbours.set(type, known);
    for (const [index, name] of items.entries()) {
      if (name === null) continue;
      const [before, after] = [items[index - 1] ?? null, items[index + 1] ?? null];
      const met = known.get(name);
      if (met === undefined) known.set(name, { before, after });
      else {
        if (met.before !== before) met.before = null;
        if (met.after !== after) met.after = null;
      }
    }
  }
}

/** What is selected within a field that may stand several times. */
export function innerSets(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

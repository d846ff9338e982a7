import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { innerPosition, responseNameOf } from "../operation/response-names";
import { type Condition, conditionsOf, possibleTypeNames } from "../operation/response-tree";
import { type EntityField, fieldsIn, textOf } from "./entity-selections";

interface Position {
  set: SelectionSetNode;
  /** Concrete types that may stand here. */
  possible: readonly string[];
  type: GraphQLCompositeType;
}

/** A field of the operation, with the types that it is asked of and the conditions under which. */
type Found = Position & { selection: FieldNode; conditions: string };

/** A field of a fetch, or part of it, and the concrete types of which it is wanted; undefined for all. */
export interface Wanted {
  field: FieldNode;
  types: readonly string[] | undefined;
}

type FoundByName = ReadonlyMap<string, readonly Found[]>;

/** On whose behalf a fetch's selections are looked through. */
interface Wish {
  /** What the operation has where it comes to the selections at all. */
  all: FoundByName;
  /** What it has there on behalf of one type. */
  own: FoundByName;
  /** The fields of the fetch's selection set, by type and name. */
  among: ReadonlyMap<string, readonly EntityField[]>;
  isKept: (name: string) => boolean;
}

/** Of which concrete types an operation wants a field, under the names that the planner was given. */
export class WantedTypes {
  private lastPath: string | undefined;
  private last: { possible: number; found: FoundByName } = { possible: 0, found: new Map() };

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
  ) {}

  /**
   * A field of a fetch in as many parts as concrete types differ in what they want of it. What the planner adds for itself,
   * all want; types of which nothing in the field is wanted are left out.
   * @param path of a plan, `@` standing for each element of a list
   * @param among the fields of the fetch
   * @param isKept whether what the fetch has under a name is needed whoever wants it
   */
  of(
    path: readonly string[],
    asked: EntityField,
    among: readonly EntityField[],
    isKept: (name: string) => boolean,
  ): readonly Wanted[] {
    const { field } = asked;
    const { possible, found } = this.at(path);
    const all = found.get(responseNameOf(field)) ?? [];
    if (all.length === 0 || isKept(responseNameOf(field))) return [{ field, types: undefined }];
    const alike = among.filter(
      (each) => each.typeName === asked.typeName && responseNameOf(each.field) === responseNameOf(field),
    );
    const parts = new Map<string, { field: FieldNode; types: string[] }>();
    for (const type of new Set(all.flatMap((each) => each.possible))) {
      const own = all.filter((each) => each.possible.includes(type));
      const part = this.prunedField(asked, alike, all, own, isKept);
      if (!part) continue;
      const text = print(part);
      const known = parts.get(text);
      if (known) known.types.push(type);
      else parts.set(text, { field: part, types: [type] });
    }
    if (parts.size === 0) return [{ field, types: undefined }];
    return [...parts.values()].map((part) => ({
      field: part.field,
      types: part.types.length === possible ? undefined : part.types,
    }));
  }

  /**
   * What of a fetch's field is asked on behalf of those who want it; undefined when nothing is.
   * @param alike the fields of this type and name beside it, itself included
   */
  private prunedField(
    { field, conditions }: EntityField,
    alike: readonly EntityField[],
    all: readonly Found[],
    own: readonly Found[],
    isKept: (name: string) => boolean,
  ): FieldNode | undefined {
    const name = responseNameOf(field);
    if (all.length === 0 || name === "__typename" || isKept(name)) return field;
    const isAskedApart = (found: Found) =>
      found.conditions !== conditions && alike.some((each) => each.conditions === found.conditions);
    const isExplained = all.some((found) => found.conditions === conditions);
    const here = isExplained ? own.filter((found) => !isAskedApart(found)) : own;
    if (here.length === 0) return undefined;
    if (!field.selectionSet) return field;
    const selectionSet = this.pruned(field.selectionSet, {
      all: this.foundIn(this.within(all)),
      own: this.foundIn(this.within(here)),
      among: grouped(fieldsIn(field.selectionSet, ""), nameIn),
      isKept,
    });
    return selectionSet && { ...field, selectionSet };
  }

  /**
   * @param typeName the innermost fragment's condition, empty without one
   * @param left the concrete types that fragments leave; undefined for all
   */
  private pruned(
    { selections }: SelectionSetNode,
    wish: Wish,
    typeName = "",
    left?: readonly string[],
  ): SelectionSetNode | undefined {
    const kept = selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error("A fetch of this router has no named fragments.");
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = selection.typeCondition?.name.value ?? typeName;
        const condition = this.schema.getType(inner);
        const possible = isCompositeType(condition) ? possibleTypeNames(this.schema, condition) : left;
        const both = left ? possible?.filter((type) => left.includes(type)) : possible;
        const selectionSet = this.pruned(selection.selectionSet, wish, inner, both);
        return selectionSet ? [{ ...selection, selectionSet }] : [];
      }
      const alike = wish.among.get(nameIn({ field: selection, typeName })) ?? [];
      const asked = alike.find(({ field }) => field === selection)!;
      const isHere = ({ possible }: Position) => !left || possible.some((type) => left.includes(type));
      const all = wish.all.get(responseNameOf(selection))?.filter(isHere) ?? [];
      const own = wish.own.get(responseNameOf(selection))?.filter(isHere) ?? [];
      const field = this.prunedField(asked, alike, all, own, wish.isKept);
      return field ? [field] : [];
    });
    return kept.length === 0 ? undefined : { kind: Kind.SELECTION_SET, selections: kept };
  }

  /** How many concrete types may stand at a path, and what the operation has there; kept for the fetch's next field. */
  private at(path: readonly string[]): { possible: number; found: FoundByName } {
    const key = path.join(".");
    if (key === this.lastPath) return this.last;
    const type = this.schema.getRootType(this.operation.operation)!;
    let positions: Position[] = [{ set: this.operation.selectionSet, possible: [type.name], type }];
    let found = this.foundIn(positions);
    for (const step of path) {
      if (step === "@") continue;
      positions = this.within(found.get(step) ?? []);
      found = this.foundIn(positions);
    }
    this.lastPath = key;
    this.last = { possible: new Set(positions.flatMap(({ possible }) => possible)).size, found };
    return this.last;
  }

  private within(found: readonly Found[]): Position[] {
    return found.flatMap(({ selection, type: parent }): Position[] => {
      const inner = innerPosition(this.schema, selection, parent, false).type;
      if (!inner || !selection.selectionSet) return [];
      return [{ set: selection.selectionSet, possible: possibleTypeNames(this.schema, inner), type: inner }];
    });
  }

  private foundIn(positions: readonly Position[]): FoundByName {
    const found = positions.flatMap((position) => this.fieldsAt(position, []));
    return grouped(found, ({ selection }) => responseNameOf(selection));
  }

  private fieldsAt({ set, possible, type }: Position, around: readonly Condition[]): Found[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error("Fragments are spread before planning.");
      const conditions = [...around, ...conditionsOf(selection)];
      if (selection.kind === Kind.FIELD) return [{ set, possible, type, selection, conditions: textOf(conditions) }];
      const condition = innerPosition(this.schema, selection, type, false).type!;
      const within = possibleTypeNames(this.schema, condition).filter((each) => possible.includes(each));
      return this.fieldsAt({ set: selection.selectionSet, possible: within, type: condition }, conditions);
    });
  }
}

function nameIn({ field, typeName }: Pick<EntityField, "field" | "typeName">): string {
  return `${typeName}.${responseNameOf(field)}`;
}

function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}

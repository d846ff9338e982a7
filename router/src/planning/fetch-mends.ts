import type { FetchNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { type DocumentNode, type FieldNode, Kind, parse, print, stripIgnoredCharacters, visit } from "graphql";
import { type EntityField, entityFields, usedVariables, withEntityFields, withVariables } from "./entity-selections";
import { namesIn, pathsIn } from "./field-sets";
import type { MendedSupergraph } from "./supergraph-mends";
import type { Wanted } from "./wanted-types";

/** A fetch whose text is the subgraph's own, and whose representations hold one value under each name. */
export interface MendedFetch {
  query: string;
  variables: readonly string[];
  requires: readonly QueryPlanSelectionNode[] | undefined;
  /** The concrete types of the objects that it is asked about; undefined for all that have what it requires. */
  types: readonly string[] | undefined;
  /** What is asked instead about objects that have only some of what it requires. */
  instead: readonly MendedFetch[];
}

/** Of which concrete types a fetch's field is wanted, in parts where they want other things in it. */
export type WantedOf = (field: EntityField, among: readonly EntityField[]) => readonly Wanted[];

/** Fields that are asked for together, and the paths of what their representations need beside a key. */
interface Part {
  /** Each field of the fetch as this part asks for it. */
  fields: Map<FieldNode, FieldNode>;
  needs: Set<string>;
  types: readonly string[] | undefined;
}

/**
 * Undoes in a plan's fetches what `mendSupergraph` did to the supergraph, and makes one fetch into several
 * - where its fields require the same field with different arguments: no representation can hold both values;
 * - where a field of an interface object, or something in it, is wanted of some implementers only: what fails for the
 *   others must not take away what they are asked for;
 * - for objects that lack what only some of its fields require, because these stand under a condition, are provided
 *   elsewhere or are wanted of some types only: the other fields must not go without an answer.
 */
export class FetchMends {
  private readonly required: ReadonlySet<string>;

  /** @param graphs the planner's enum value of each subgraph that it knows */
  constructor(
    private readonly mends: MendedSupergraph,
    private readonly graphs: ReadonlyMap<string, string>,
  ) {
    this.required = new Set([...mends.requires.values()].flatMap(namesIn));
  }

  /** The name under which a subgraph knows a field that has another name in plans. */
  readonly wireName = (name: string): string => this.mends.fixedFields.get(name)?.name ?? name;

  mend(fetch: FetchNode, wantedOf: WantedOf): MendedFetch[] {
    const { operation, requires, serviceName, variableUsages: variables = [] } = fetch;
    const whole = { query: this.wireText(operation), variables, requires, types: undefined, instead: [] };
    if (!requires || !(this.mentionsRequired(requires) || this.mayBeOfInterfaceObjects(serviceName))) return [whole];
    const document = parse(operation, { noLocation: true });
    const fields = this.partOfEach(entityFields(document), serviceName, wantedOf);
    const parts = joined(fields, (one, other) => areSame(one.types, other.types) && this.agree(one.needs, other.needs));
    return parts.map((part): MendedFetch => {
      const own = fields.filter((each) => [...each.fields].every(([field, asked]) => part.fields.get(field) === asked));
      const smaller = joined(own, (one, other) => areEqual(one.needs, other.needs));
      const instead = smaller.length > 1 ? smaller.map((each) => this.fetchOf(fetch, document, each)) : [];
      if (parts.length === 1) return { ...whole, types: part.types, instead };
      return { ...this.fetchOf(fetch, document, part), instead };
    });
  }

  private fetchOf(
    { requires = [], serviceName, variableUsages = [] }: FetchNode,
    document: DocumentNode,
    { fields, needs, types }: Part,
  ): MendedFetch {
    const part = withEntityFields(document, fields);
    const used = usedVariables(part);
    return {
      query: this.wireText(stripIgnoredCharacters(print(withVariables(part, used)))),
      variables: variableUsages.filter((name) => used.has(name)),
      requires: requires.flatMap((selection) => this.selected(selection, needs, this.keyNames(selection, serviceName))),
      types,
      instead: [],
    };
  }

  private wireText(operation: string): string {
    if (this.mends.fixedFields.size === 0) return operation;
    const mended: DocumentNode = visit(parse(operation, { noLocation: true }), {
      Field: (field) => {
        const fixed = this.mends.fixedFields.get(field.name.value);
        if (!fixed) return undefined;
        return {
          ...field,
          alias: field.alias ?? field.name,
          name: { kind: Kind.NAME, value: fixed.name },
          arguments: fixed.arguments,
        };
      },
    });
    return stripIgnoredCharacters(print(mended));
  }

  private mentionsRequired(requires: readonly QueryPlanSelectionNode[]): boolean {
    return requires.some((selection) =>
      selection.kind === "Field" && this.required.has(selection.name)
        ? true
        : selection.selections !== undefined && this.mentionsRequired(selection.selections),
    );
  }

  private mayBeOfInterfaceObjects(serviceName: string): boolean {
    const graph = this.graphs.get(serviceName);
    return [...this.mends.interfaceObjects].some((type) => this.mends.keys.has(`${graph} ${type}`));
  }

  /** A type name is no reason for a fetch of its own: those come last. */
  private partOfEach(fields: readonly EntityField[], serviceName: string, wantedOf: WantedOf): Part[] {
    const graph = this.graphs.get(serviceName) ?? "";
    const isTypename = ({ field }: EntityField) => field.name.value === "__typename";
    return [...fields.filter((each) => !isTypename(each)), ...fields.filter(isTypename)].flatMap((each): Part[] => {
      const { field, typeName } = each;
      const needs = new Set(pathsIn(this.mends.requires.get(`${graph} ${typeName}.${field.name.value}`) ?? ""));
      const isOfInterface = this.mends.interfaceObjects.has(typeName);
      const wanted = isOfInterface ? wantedOf(each, fields) : [{ field, types: undefined }];
      return wanted.map(({ field: asked, types }) => ({ fields: new Map([[field, asked]]), needs, types }));
    });
  }

  /** No path of the one means the same field with other arguments than a path of the other. */
  private agree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
    const wirePath = (path: string) => path.split(".").map(this.wireName).join(".");
    return [...one].every((path) => [...other].every((its) => its === path || wirePath(its) !== wirePath(path)));
  }

  /** The keys by which a subgraph knows objects of a type, itself or as one of its interface objects. */
  readonly keysOf = (serviceName: string, type: string | undefined): readonly string[] => {
    const graph = this.graphs.get(serviceName);
    return [type, ...this.mends.interfaceObjects].flatMap((each) => this.mends.keys.get(`${graph} ${each}`) ?? []);
  };

  private keyNames(selection: QueryPlanSelectionNode, serviceName: string): ReadonlySet<string> {
    const type = selection.kind === "InlineFragment" ? selection.typeCondition : undefined;
    return new Set(this.keysOf(serviceName, type).flatMap(namesIn));
  }

  /** What a part's representations hold of this: keys, and what its own fields need. */
  private selected(
    selection: QueryPlanSelectionNode,
    needs: ReadonlySet<string>,
    keys: ReadonlySet<string>,
    around = "",
  ): QueryPlanSelectionNode[] {
    const path = selection.kind === "Field" ? `${around}${selection.name}` : "";
    if (selection.kind === "Field" && selection.name !== "__typename") {
      if (!needs.has(path) && !keys.has(selection.name)) return [];
    }
    if (!selection.selections) return [selection];
    const within = selection.kind === "Field" ? `${path}.` : around;
    const selections = selection.selections.flatMap((inner) => this.selected(inner, needs, keys, within));
    return selections.length === 0 ? [] : [{ ...selection, selections }];
  }
}

/** Parts made one where they may be; a type name goes with any. */
function joined(parts: readonly Part[], mayJoin: (one: Part, other: Part) => boolean): Part[] {
  const together: Part[] = [];
  for (const part of parts) {
    const isTypename = [...part.fields.keys()].every(({ name }) => name.value === "__typename");
    const known = together.find((each) => isTypename || mayJoin(each, part));
    if (!known) together.push({ ...part, fields: new Map(part.fields), needs: new Set(part.needs) });
    for (const [field, asked] of known ? part.fields : []) known?.fields.set(field, asked);
    for (const name of known ? part.needs : []) known?.needs.add(name);
  }
  return together;
}

function areSame(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && areEqual(new Set(one), new Set(other)));
}

function areEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}

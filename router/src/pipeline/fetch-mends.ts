import type { FetchNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import { type DocumentNode, type FieldNode, Kind, parse, print, stripIgnoredCharacters, visit } from "graphql";
import { namesIn } from "../field-sets";
import type { MendedSupergraph } from "../supergraph-mends";
import { type EntityField, entityFields, usedVariables, withEntityFields, withVariables } from "./entity-selections";

/** A fetch whose text is the subgraph's own, and whose representations hold one value under each name. */
export interface MendedFetch {
  query: string;
  variables: readonly string[];
  requires: readonly QueryPlanSelectionNode[] | undefined;
}

/** Fields that are asked for together, and the names that their representations need beside a key. */
interface Part {
  fields: Set<FieldNode>;
  needs: Set<string>;
}

/**
 * Undoes in a plan's fetches what `mendSupergraph` did to the supergraph, and makes one fetch into several
 * - where its fields require the same field with different arguments: no representation can hold both values;
 * - where some objects lack what only some of its fields require, because these stand under a condition or are wanted of
 *   some implementers of an interface object only: the other fields must not go without an answer.
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

  /** The subgraph that a fetch goes to. */
  subgraphOf({ serviceName }: FetchNode): string {
    return this.mends.subgraphs.get(serviceName) ?? serviceName;
  }

  /** The name under which a subgraph knows a field that has another name in plans. */
  readonly wireName = (name: string): string => this.mends.fixedFields.get(name)?.name ?? name;

  mend({ operation, requires, serviceName, variableUsages: variables = [] }: FetchNode): MendedFetch[] {
    if (!requires || !this.mentionsRequired(requires)) {
      return [{ query: this.wireText(operation), variables, requires }];
    }
    const document = parse(operation, { noLocation: true });
    const parts = this.parts(entityFields(document), serviceName);
    if (parts.length === 1) return [{ query: this.wireText(operation), variables, requires }];
    return parts.map(({ fields, needs }) => {
      const part = withEntityFields(document, fields);
      const used = usedVariables(part);
      return {
        query: this.wireText(stripIgnoredCharacters(print(withVariables(part, used)))),
        variables: variables.filter((name) => used.has(name)),
        requires: requires.flatMap((selection) =>
          this.selected(selection, needs, this.keyNames(selection, serviceName)),
        ),
      };
    });
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

  private parts(fields: readonly EntityField[], serviceName: string): Part[] {
    const graph = this.graphs.get(serviceName) ?? "";
    const isPartial = fields.some(
      ({ typeName, isConditional }) => isConditional || this.mends.interfaceObjects.has(typeName),
    );
    const parts: Part[] = [];
    for (const { field, typeName } of typenamesLast(fields)) {
      const needs = new Set(namesIn(this.mends.requires.get(`${graph} ${typeName}.${field.name.value}`) ?? ""));
      const joins = (part: Part) =>
        field.name.value === "__typename" || (isPartial ? areEqual(part.needs, needs) : this.agree(part.needs, needs));
      const part = parts.find(joins);
      if (!part) parts.push({ fields: new Set([field]), needs });
      else {
        part.fields.add(field);
        for (const name of needs) part.needs.add(name);
      }
    }
    return parts;
  }

  /** No name of the one means the same field with other arguments than a name of the other. */
  private agree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
    return [...one].every((name) =>
      [...other].every((its) => its === name || this.wireName(its) !== this.wireName(name)),
    );
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
  ): QueryPlanSelectionNode[] {
    if (selection.kind === "Field" && selection.name !== "__typename") {
      if (!needs.has(selection.name) && !keys.has(selection.name)) return [];
    }
    if (!selection.selections) return [selection];
    const selections = selection.selections.flatMap((inner) => this.selected(inner, needs, keys));
    return selections.length === 0 ? [] : [{ ...selection, selections }];
  }
}

/** A type name is no reason for a fetch of its own. */
function typenamesLast(fields: readonly EntityField[]): EntityField[] {
  const isTypename = ({ field }: EntityField) => field.name.value === "__typename";
  return [...fields.filter((each) => !isTypename(each)), ...fields.filter(isTypename)];
}

function areEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}

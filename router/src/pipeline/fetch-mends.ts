import type { FetchNode, QueryPlanSelectionNode } from "@apollo/query-planner";
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from "graphql";
import type { MendedSupergraph } from "../supergraph-mends";

/** A fetch whose text is the subgraph's own, and whose representations hold one value under each name. */
export interface MendedFetch {
  query: string;
  variables: readonly string[];
  requires: readonly QueryPlanSelectionNode[] | undefined;
}

/**
 * Undoes in a plan's fetches what `mendSupergraph` did to the supergraph. One fetch becomes several where its fields
 * require the same field with different arguments, because no representation can hold both values, and where it is about
 * an interface object some of whose implementers lack what only some of the fields require.
 */
export class FetchMends {
  private readonly subgraphs: ReadonlyMap<string, string>;

  /** @param subgraphs the supergraph's enum value of each subgraph, by name */
  constructor(
    private readonly mends: MendedSupergraph,
    subgraphs: ReadonlyMap<string, string>,
  ) {
    this.subgraphs = subgraphs;
  }

  /** The subgraph that a fetch goes to. */
  subgraphOf({ serviceName }: FetchNode): string {
    return this.mends.subgraphs.get(serviceName) ?? serviceName;
  }

  /** The name under which a subgraph knows a field that has another name in plans. */
  readonly wireName = (name: string): string => this.mends.fixedFields.get(name)?.name ?? name;

  mend({ operation, requires, serviceName, variableUsages: variables = [] }: FetchNode): MendedFetch[] {
    if (this.mends.fixedFields.size === 0) return [{ query: operation, variables, requires }];
    const document = parse(operation, { noLocation: true });
    const apart = requires !== undefined && this.isOfInterfaceObject(requires);
    if (!requires || !(apart || this.hasConflict(requires))) {
      return [{ query: this.wireText(document), variables, requires }];
    }
    return this.split(document, serviceName, apart).map(({ part, needs }) => {
      const used = usedVariables(part);
      return {
        query: this.wireText(withVariables(part, used)),
        variables: variables.filter((name) => used.has(name)),
        requires: this.without(requires, needs),
      };
    });
  }

  private wireText(document: DocumentNode): string {
    const mended = visit(document, {
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

  /** Equal for names that stand for one field with the same arguments. */
  private meaning(name: string): string {
    const fixed = this.mends.fixedFields.get(name);
    return fixed ? `${fixed.name}(${fixed.arguments.map(print).sort().join(", ")})` : `${name}()`;
  }

  private isOfInterfaceObject(requires: readonly QueryPlanSelectionNode[]): boolean {
    const hasFixed = (selections: readonly QueryPlanSelectionNode[]): boolean =>
      selections.some((selection) =>
        selection.kind === "Field" && this.mends.fixedFields.has(selection.name)
          ? true
          : selection.selections !== undefined && hasFixed(selection.selections),
      );
    return requires.some(
      (selection) =>
        selection.kind === "InlineFragment" &&
        this.mends.interfaceObjects.has(selection.typeCondition ?? "") &&
        hasFixed(selection.selections),
    );
  }

  private hasConflict(requires: readonly QueryPlanSelectionNode[]): boolean {
    const seen = new Map<string, string>();
    const collect = (selections: readonly QueryPlanSelectionNode[], path: string): boolean =>
      selections.some((selection) => {
        if (selection.kind === "InlineFragment") return collect(selection.selections, path);
        const place = `${path}.${this.wireName(selection.name)}`;
        const known = seen.get(place);
        seen.set(place, this.meaning(selection.name));
        if (known !== undefined && known !== this.meaning(selection.name)) return true;
        return selection.selections !== undefined && collect(selection.selections, place);
      });
    return collect(requires, "");
  }

  /** Parts of the entities' selection that agree in what they require, and the fixed fields that each one needs. */
  private split(
    document: DocumentNode,
    serviceName: string,
    apart: boolean,
  ): { part: DocumentNode; needs: ReadonlySet<string> }[] {
    const groups: { fields: Set<FieldNode>; needs: Set<string> }[] = [];
    for (const { field, typeName } of entityFields(document)) {
      const needs = this.fixedFieldsOf(serviceName, typeName, field.name.value);
      const agrees = ({ needs: others }: { needs: Set<string> }) =>
        (!apart || (needs.length === others.size && needs.every((name) => others.has(name)))) &&
        needs.every((name) =>
          [...others].every(
            (other) => this.meaning(other) === this.meaning(name) || this.wireName(other) !== this.wireName(name),
          ),
        );
      const group = groups.find(agrees);
      if (group) {
        group.fields.add(field);
        for (const name of needs) group.needs.add(name);
      } else groups.push({ fields: new Set([field]), needs: new Set(needs) });
    }
    return groups.map(({ fields, needs }) => ({ part: withEntityFields(document, fields), needs }));
  }

  private fixedFieldsOf(serviceName: string, typeName: string, fieldName: string): string[] {
    const text = this.mends.requires.get(`${this.subgraphs.get(serviceName)} ${typeName}.${fieldName}`);
    return [...this.mends.fixedFields.keys()].filter((name) => text?.split(/\W+/).includes(name));
  }

  /** What a part requires: nothing that only other parts need. */
  private without(
    requires: readonly QueryPlanSelectionNode[],
    needs: ReadonlySet<string>,
  ): readonly QueryPlanSelectionNode[] {
    return requires.flatMap((selection): QueryPlanSelectionNode[] => {
      if (selection.kind === "Field" && this.mends.fixedFields.has(selection.name) && !needs.has(selection.name)) {
        return [];
      }
      if (!selection.selections) return [selection];
      const selections = [...this.without(selection.selections, needs)];
      return selections.length === 0 ? [] : [{ ...selection, selections }];
    });
  }
}

function usedVariables(document: DocumentNode): Set<string> {
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
function withVariables(document: DocumentNode, used: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

/** The fields asked of entities, each with the type it is asked on. */
function entityFields(document: DocumentNode): { field: FieldNode; typeName: string }[] {
  const found: { field: FieldNode; typeName: string }[] = [];
  const collect = (set: SelectionSetNode, typeName: string): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) found.push({ field: selection, typeName });
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
      }
    }
  };
  for (const entities of entitySelections(document)) collect(entities, "");
  return found;
}

function entitySelections(document: DocumentNode): SelectionSetNode[] {
  return document.definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap(({ selectionSet }) => selectionSet.selections)
    .flatMap((selection) => (selection.kind === Kind.FIELD && selection.selectionSet ? [selection.selectionSet] : []));
}

function withEntityFields(document: DocumentNode, kept: ReadonlySet<FieldNode>): DocumentNode {
  const keep = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return kept.has(selection) ? [selection] : [];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      const selectionSet = keep(selection.selectionSet);
      return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }];
    }),
  });
  const entities = new Set(entitySelections(document));
  return visit(document, { SelectionSet: (set) => (entities.has(set) ? keep(set) : undefined) });
}

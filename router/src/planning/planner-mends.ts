import {
  baseType,
  type CompositeType,
  federationMetadata,
  isCompositeType,
  isUnionType,
  MapWithCachedArrays,
  operationFromDocument,
  parseFieldSetArgument,
  SelectionSet,
  Supergraph,
} from "@apollo/federation-internals";
import { type OpPathTree, PathTree, traversePathTree } from "@apollo/query-graphs";
import { type FetchDataRewrite, QueryPlanner } from "@apollo/query-planner";
import { parse } from "graphql";

/**
 * Mends `@apollo/query-planner` 2.14.4 itself, whose version is pinned for that. Most is about a field that some
 * `@requires` names and that itself requires something.
 * - Can what is required be had where the entity was found? It looks whether the type there has such a field; but one
 *   that the subgraph only declares `@external` it does not give.
 * - Can a fetch become part of the fetch that found its entity? Not if it waits for others too.
 * - Can two fetches with the same representations become one? Not if one waits for the other: the plan would go round in
 *   a circle, and the planner too, until the process ends.
 * - Can it come back to a subgraph with what was required of others? Only by a key that is resolved there. It asks for
 *   one where nothing is required of others, and otherwise takes for granted that there is one.
 * - Does a fetch depend on `@skip` and `@include`? Then what follows it would too, even what is asked for without any
 *   condition. No fetch does: each carries its conditions in its own text.
 * - What does a fetch call fields of one name whose types differ? By an alias each; but below a field that got one itself it
 *   forgets the others that it has thought of, and such a fetch is refused.
 * - Where it walks along fetches it comes back to the same ones, twice as often at each step.
 */
export function mendPlanner(): void {
  if (canRebaseOn !== SelectionSet.prototype.canRebaseOn) return;
  SelectionSet.prototype.canRebaseOn = function (parentType) {
    return canRebaseOn.call(this, parentType) && !selectsExternal(this, parentType);
  };
  // Asked in that one place only, and the wrong way round.
  PathTree.prototype.isAllInSameSubgraph = function () {
    return leavesSubgraph(this as unknown as OpPathTree);
  };
  const { groups, graphs } = fetchPrototypes();
  const { canMergeChildIn, mergeInWithAllDependencies, finalizeSelection } = groups;
  groups.finalizeSelection = function (...given) {
    const named = finalizeSelection.apply(this, given);
    for (let more = named; more.outputRewrites.length > 0; ) {
      more = finalizeSelection.apply(Object.create(this, { selection: { value: named.selection } }), given);
      named.selection = more.selection;
      // What stands below is called by its name again first, while what is above it is where this path says.
      named.outputRewrites = [...more.outputRewrites, ...named.outputRewrites];
    }
    return named;
  };
  groups.canMergeChildIn = function (child) {
    if (!canMergeChildIn.call(this, child)) return false;
    const known = ancestors(this).add(this);
    return child.parentGroups().every((parent) => known.has(parent));
  };
  groups.mergeInWithAllDependencies = function (other) {
    if (!ancestors(this).has(other) && !ancestors(other).has(this)) mergeInWithAllDependencies.call(this, other);
  };
  groups.conditions = () => true;
  groups.isDescendantOf = function (other) {
    return ancestors(this).has(other);
  };
  graphs.dfsRemoveRedundantEdges = (from) => {
    const further = new Set(from.children().flatMap((child) => child.children()));
    for (const group of further) for (const child of group.children()) further.add(child);
    for (const group of further) from.removeChild(group);
  };
}

/**
 * The planner comes back to a subgraph by the first of a type's keys that has no external field, be it one that the
 * subgraph does not resolve; such a key passes for one with external fields here. This is for the subgraphs of one
 * planner, so that composition in the same process stays what it is.
 */
export function comeBackByResolvableKeys(supergraph: Supergraph): void {
  for (const { schema } of supergraph.subgraphs()) {
    const metadata = federationMetadata(schema)!;
    const resolvable = new Map<CompositeType, readonly SelectionSet[]>();
    const selectsExternal = metadata.selectionSelectsAnyExternalField;
    metadata.selectionSelectsAnyExternalField = (key) => {
      const parentType = key.parentType;
      const keys =
        resolvable.get(parentType) ??
        parentType
          .appliedDirectivesOf(metadata.keyDirective())
          .filter((directive) => directive.arguments().resolvable !== false)
          .map((directive) => parseFieldSetArgument({ parentType, directive }));
      resolvable.set(parentType, keys);
      return !keys.some((each) => each.equals(key)) || selectsExternal.call(metadata, key);
    };
  }
}

/** Whether something on these ways, or what it requires itself, is had from another subgraph. */
function leavesSubgraph(ways: OpPathTree): boolean {
  let leaves = false;
  traversePathTree(ways, (edge) => {
    leaves ||= edge.changesSubgraph();
  });
  return leaves;
}

/** A fetch in the making, as far as it is used here. */
interface FetchGroup {
  readonly dependencyGraph: object;
  canMergeChildIn(child: FetchGroup): boolean;
  mergeInWithAllDependencies(other: FetchGroup): void;
  finalizeSelection(...given: unknown[]): NamedSelection;
  /** Whether it is executed at all. */
  conditions(): boolean;
  isDescendantOf(other: FetchGroup): boolean;
  parentGroups(): FetchGroup[];
  children(): readonly FetchGroup[];
  removeChild(child: FetchGroup): void;
}

/** What a fetch asks for, and how what it calls otherwise gets its name again. */
interface NamedSelection {
  selection: SelectionSet;
  outputRewrites: readonly FetchDataRewrite[];
}

interface FetchGraph {
  dfsRemoveRedundantEdges(from: FetchGroup): void;
}

/** All that a fetch waits for. */
function ancestors(group: FetchGroup): Set<FetchGroup> {
  const before = new Set(group.parentGroups());
  for (const each of before) for (const parent of each.parentGroups()) before.add(parent);
  return before;
}

/** The classes are not exported: they are met where the smallest of plans keeps its only fetch. */
function fetchPrototypes(): { groups: FetchGroup; graphs: FetchGraph } {
  const supergraph = Supergraph.build(SMALLEST_SUPERGRAPH, { validateSupergraph: false });
  const operation = operationFromDocument(supergraph.apiSchema(), parse("{ a }"));
  const { set } = MapWithCachedArrays.prototype;
  let found: FetchGroup | undefined;
  MapWithCachedArrays.prototype.set = function (key, value) {
    if (typeof value?.canMergeChildIn === "function") found = value;
    return set.call(this, key, value);
  };
  try {
    new QueryPlanner(supergraph).buildQueryPlan(operation);
  } finally {
    MapWithCachedArrays.prototype.set = set;
  }
  if (!found) throw new Error("@apollo/query-planner is not of the version that this router mends.");
  return { groups: Object.getPrototypeOf(found), graphs: Object.getPrototypeOf(found.dependencyGraph) };
}

const SMALLEST_SUPERGRAPH = `
  schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) {
    query: Query
  }
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
  directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
  directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
  directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
  scalar join__FieldSet
  enum join__Graph { A @join__graph(name: "a", url: "") }
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
  type Query @join__type(graph: A) { a: Int }
`;

const canRebaseOn = SelectionSet.prototype.canRebaseOn;

function selectsExternal(selectionSet: SelectionSet, parentType: CompositeType): boolean {
  const metadata = federationMetadata(parentType.schema());
  if (!metadata) return false;
  return selectionSet.selections().some((selection) => {
    if (selection.kind === "FragmentSelection") {
      const condition = selection.element.typeCondition?.name;
      const type = condition === undefined ? parentType : parentType.schema().type(condition);
      return type !== undefined && isCompositeType(type) && selectsExternal(selection.selectionSet, type);
    }
    const field = isUnionType(parentType) ? undefined : parentType.field(selection.element.name);
    if (!field) return false;
    if (metadata.isFieldExternal(field)) return true;
    const type = baseType(field.type!);
    return (
      selection.selectionSet !== undefined && isCompositeType(type) && selectsExternal(selection.selectionSet, type)
    );
  });
}

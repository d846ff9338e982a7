import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode, SubscriptionNode } from "@apollo/query-planner";
import {
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { KeptLiterals } from "../operation/operation";
import { responseNameOf } from "../operation/response-names";
import { type Condition, conditionsOf } from "../operation/response-tree";
import { entitySelections, fieldsIn } from "../planning/entity-selections";
import type { FetchMends, MendedFetch, WantedOf } from "../planning/fetch-mends";
import { withKeptLiterals } from "../planning/kept-literals";
import { WantedTypes } from "../planning/wanted-types";
import { byValues, type FetchStrategy } from "./fetch-strategy";
import { objectsAt } from "./gathered";
import { keptNumbersOf } from "./kept-numbers";
import { Merging } from "./merge";
import { type RepresentationOptions, representing } from "./representations";
import { applyRewrites } from "./rewrites";
import type { CompiledPlan, EntityFetch, Fetch, RootFetch, Step } from "./steps";

export interface CompileOptions {
  /** The supergraph's whole schema: keys and rewrites of a plan may name hidden types. */
  schema: GraphQLSchema;
  mends: FetchMends;
}

/** What of an operation is compiled. */
export interface PlannedOperation {
  /** What was planned. */
  operation: OperationDefinitionNode;
  kept: KeptLiterals;
}

/**
 * A plan as steps whose texts and functions are made once.
 */
export function compilePlan(
  { node }: QueryPlan,
  { operation, kept }: PlannedOperation,
  options: CompileOptions,
): CompiledPlan {
  const required = requiredNames(node);
  const compiler = new StepCompiler(new WantedTypes(options.schema, operation), required, kept, options);
  if (node?.kind === "Subscription") {
    const { primary, rest }: SubscriptionNode = node;
    const step = rest && compiler.step(rest, []);
    return { subscription: compiler.root(primary, []), step, sharingPaths: compiler.sharingPaths, required };
  }
  return {
    subscription: undefined,
    step: node && compiler.step(node, []),
    sharingPaths: compiler.sharingPaths,
    required,
  };
}

class StepCompiler {
  private readonly merging: Merging;
  private readonly memos = new Map<string, { id: number; fetches: EntityFetch[] }>();
  readonly sharingPaths: string[] = [];
  private nextId = 0;

  constructor(
    private readonly wanted: WantedTypes,
    private readonly required: ReadonlySet<string>,
    private readonly kept: KeptLiterals,
    private readonly options: CompileOptions,
  ) {
    this.merging = new Merging(options.schema);
  }

  step(node: PlanNode, path: readonly string[]): Step {
    switch (node.kind) {
      case "Sequence":
        return { kind: "sequence", steps: node.nodes.map((each) => this.step(each, path)) };
      case "Parallel":
        return { kind: "parallel", steps: node.nodes.map((each) => this.step(each, path)) };
      case "Flatten":
        return this.step(node.node, [...path, ...node.path.map(String)]);
      case "Fetch":
        return node.requires ? this.entities(node, path) : withConditions(node.operation, false, this.root(node, path));
      case "Condition":
      case "Defer":
        throw new Error(`The planner made a plan with a ${node.kind} node.`);
    }
  }

  root(node: FetchNode, path: readonly string[]): RootFetch {
    const [whole] = this.options.mends.mend(node, ({ field }) => [{ field, types: undefined }]);
    const mended = withKeptLiterals(whole!, this.kept);
    const fetch = this.fetch(node, mended, path);
    return {
      kind: "root",
      ...fetch,
      strategy: byValues(this.mergerOf(node, mended), keptNumbersOf(this.options.schema, fetch.query)),
    };
  }

  private entities(node: FetchNode, path: readonly string[]): Step {
    const isRequired = (name: string) => this.required.has(name);
    const wantedOf: WantedOf = (field, among) => this.wanted.of(path, field, among, isRequired);
    const fetches = this.options.mends.mend(node, wantedOf).map((mended) => {
      const fetch = this.entityFetch(node, withKeptLiterals(mended, this.kept), path);
      return withConditions(mended.query, true, fetch);
    });
    return fetches.length === 1 ? fetches[0]! : { kind: "parallel", steps: fetches };
  }

  private entityFetch(node: FetchNode, mended: MendedFetch, path: readonly string[]): EntityFetch {
    const { requires = [], types } = mended;
    const { schema, mends } = this.options;
    const text = path.filter((step) => step !== "@").join(".");
    const fetch = this.fetch(node, mended, path);
    const inputRewrites = node.inputRewrites ?? [];
    const same = JSON.stringify([fetch.subgraph, fetch.query, requires, types, inputRewrites, fetch.outputRewrites]);
    const memo = this.memos.get(same) ?? { id: this.memos.size, fetches: [] };
    this.memos.set(same, memo);
    const mayRepeat = this.sharingPaths.some((earlier) => text.startsWith(`${earlier}.`));
    const bringsObjects = selectedFields(mended.query, true).some((field) => field.selectionSet !== undefined);
    if (bringsObjects) this.sharingPaths.push(text);
    const representation: RepresentationOptions = {
      schema,
      requires,
      types,
      inputRewrites,
      wireName: mends.wireName,
      keysOf: (type) => mends.keysOf(node.serviceName, type),
    };
    const compiled: EntityFetch = {
      kind: "entities",
      ...fetch,
      strategy: {
        ...byValues(this.mergerOf(node, mended), keptNumbersOf(schema, fetch.query)),
        representing: representing(representation),
      },
      representation,
      memo: memo.id,
      hasSiblings: false,
      mayRepeat,
      bringsObjects,
      instead: mended.instead.map((each) => this.entityFetch(node, each, path)),
    };
    memo.fetches.push(compiled);
    if (memo.fetches.length > 1) for (const each of memo.fetches) each.hasSiblings = true;
    return compiled;
  }

  private fetch(node: FetchNode, { query, variables }: MendedFetch, path: readonly string[]): Fetch {
    const { schema } = this.options;
    const join = (known: unknown, incoming: unknown) => this.merging.join(known, incoming);
    const outputRewrites = node.outputRewrites ?? [];
    return {
      id: this.nextId++,
      subgraph: node.serviceName,
      query,
      operationName: node.operationName,
      bodyHead: `{"query":${JSON.stringify(query)}${node.operationName ? `,"operationName":${JSON.stringify(node.operationName)}` : ""}`,
      variables,
      path,
      targets: objectsAt(path),
      outputRewrites,
      rewrite: outputRewrites.length > 0 ? (value) => applyRewrites(schema, outputRewrites, value, join) : undefined,
    };
  }

  /** What has to be rewritten may turn out to have any names. */
  private mergerOf({ outputRewrites, requires }: FetchNode, { query }: MendedFetch): FetchStrategy["merge"] {
    if (outputRewrites?.length) return (target, source) => this.merging.merge(target, source);
    const fields = selectedFields(query, requires !== undefined);
    return this.merging.mergerOf([...new Set(fields.map(responseNameOf))]);
  }
}

/** The names of fields that some fetch of a plan needs for its representations. */
function requiredNames(node: PlanNode | SubscriptionNode | undefined, names = new Set<string>()): Set<string> {
  const note = (selections: readonly QueryPlanSelectionNode[] = []): void => {
    for (const selection of selections) {
      if (selection.kind === "Field") names.add(selection.alias ?? selection.name);
      note(selection.selections);
    }
  };
  switch (node?.kind) {
    case "Sequence":
    case "Parallel":
      for (const each of node.nodes) requiredNames(each, names);
      break;
    case "Flatten":
      requiredNames(node.node, names);
      break;
    case "Subscription":
      requiredNames(node.rest, names);
      break;
    case "Fetch":
      note(node.requires);
      break;
  }
  return names;
}

/** What a fetch asks for only under a condition is not asked for without it. */
function withConditions(operation: string, ofEntities: boolean, fetch: Step): Step {
  if (!operation.includes("@")) return fetch;
  const asked = selectionSetsOf(operation, ofEntities).flatMap(({ selections }) => selections);
  return commonConditions(asked).reduce<Step>((step, { if: variable, expected }) => {
    if (typeof variable !== "string") return step;
    return { kind: "condition", variable, met: expected ? step : undefined, unmet: expected ? undefined : step };
  }, fetch);
}

/** The conditions under which all of these stand. */
function commonConditions(selections: readonly SelectionNode[]): readonly Condition[] {
  const [first = [], ...others] = selections.map((selection) => {
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? commonConditions(selection.selectionSet.selections) : [];
    return [...conditionsOf(selection), ...inner];
  });
  const isSame = (one: Condition) => (other: Condition) => one.if === other.if && one.expected === other.expected;
  return first.filter((condition) => others.every((other) => other.some(isSame(condition))));
}

/** The fields that a fetch selects at its root, or of its entities themselves. */
function selectedFields(query: string, ofEntities: boolean): FieldNode[] {
  return selectionSetsOf(query, ofEntities).flatMap((set) => fieldsIn(set, "").map(({ field }) => field));
}

function selectionSetsOf(query: string, ofEntities: boolean): SelectionSetNode[] {
  const document = parse(query, { noLocation: true });
  if (ofEntities) return entitySelections(document);
  return document.definitions.flatMap((each) => ("selectionSet" in each ? [each.selectionSet] : []));
}

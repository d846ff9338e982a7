import { operationFromDocument } from "@apollo/federation-internals";
import type { QueryPlan } from "@apollo/query-planner";
import { Kind } from "graphql";
import { LRUCache } from "lru-cache";
import type { LoadedSupergraph } from "../supergraph";
import { type Cut, filterByAccess } from "./access-filter";
import type { Access } from "./access-rules";
import type { PreparedOperation } from "./document";
import type { Viewer } from "./identity";

const CACHED_PLANS = 2_000;

export interface PlannedOperation {
  plan: QueryPlan;
  cuts: readonly Cut[];
  access: Access;
}

/** The filtered document's plan, once per (document, operation, what the viewer's scopes open). */
export class Planner {
  private readonly cache = new LRUCache<string, PlannedOperation>({ max: CACHED_PLANS });

  constructor(
    private readonly supergraph: LoadedSupergraph,
    private readonly onLookup: (hit: boolean) => void,
  ) {}

  plan(prepared: PreparedOperation, viewer: Viewer): PlannedOperation {
    const { access: rules, schema } = this.supergraph;
    const key = `${prepared.id}:${prepared.operation.name?.value ?? ""}:${rules.key(viewer)}`;
    const known = this.cache.get(key);
    this.onLookup(known !== undefined);
    if (known) return known;
    const access = rules.for(viewer);
    const { operation, cuts } = filterByAccess(schema, prepared, access);
    const planned = { plan: this.build(operation), cuts, access };
    this.cache.set(key, planned);
    return planned;
  }

  private build(operation: PreparedOperation["operation"]): QueryPlan {
    if (operation.selectionSet.selections.length === 0) return { kind: "QueryPlan" };
    const document = { kind: Kind.DOCUMENT, definitions: [operation] } as const;
    const planned = operationFromDocument(this.supergraph.apiSchema, document, { validate: false });
    return this.supergraph.planner.buildQueryPlan(planned);
  }
}

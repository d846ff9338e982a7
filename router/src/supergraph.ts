import {
  type Schema,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES as SUPPORTED_FEATURES,
  Supergraph,
} from "@apollo/federation-internals";
import { QueryPlanner } from "@apollo/query-planner";
import { buildASTSchema, type DocumentNode, type GraphQLSchema, parse } from "graphql";
import { AccessRules } from "./access/access";
import type { CheckedSupergraphs } from "./checked-supergraphs";
import { Tags } from "./contracts/tags";
import { comeBackByResolvableKeys, mendPlanner } from "./planning/planner-mends";
import { PlanningBudget } from "./planning/planning-budget";
import { type MendedSupergraph, mendSupergraph } from "./planning/supergraph-mends";
import { CacheHints } from "./request/cache-hints";
import { DEFAULT_LIMITS } from "./request/limits";
import { StatedCosts } from "./request/list-sizes";
import { OnceFields } from "./request/once";

/** What the planner understands and the executor does not: refused at start-up, by name, instead of answered wrongly. */
const NOT_EXECUTED = new Map([
  ["https://specs.apollo.dev/context", "@context and @fromContext"],
  ["https://specs.apollo.dev/connect", "@connect and @source"],
]);

const RESUMABLE = "resumable";

export interface LoadedSupergraph {
  planner: QueryPlanner;
  budget: PlanningBudget;
  /** What may be planned: what clients see, and the fields that `mends` added. */
  plannedSchema: Schema;
  mends: MendedSupergraph;
  /** What clients see. */
  schema: GraphQLSchema;
  /** Everything, hidden types included: keys and rewrites of a plan may name them. */
  fullSchema: GraphQLSchema;
  access: AccessRules;
  costs: StatedCosts;
  hints: CacheHints;
  once: OnceFields;
  tags: Tags;
  /** Fields of Subscription that say, by a tag, that they go on after an event of before. */
  resumable: ReadonlySet<string>;
  subgraphs: readonly { name: string; url: string }[];
  /** The planner's enum value of each subgraph that it knows. */
  graphs: ReadonlyMap<string, string>;
}

/**
 * @param planningSteps of any one operation
 * @param checked which texts need not be checked again
 * @throws Error with a one-line message when the text is not a federation 2 supergraph this router can execute
 */
export function loadSupergraph(
  sdl: string,
  planningSteps = DEFAULT_LIMITS.planningSteps,
  checked?: CheckedSupergraphs,
): LoadedSupergraph {
  const document = read(sdl);
  if (!checked?.has(sdl)) {
    build(document, true);
    checked?.add(sdl);
  }
  const supergraph = build(document, false);
  assumeValidApi(supergraph.schema);
  for (const [identity, name] of NOT_EXECUTED) {
    if (supergraph.schema.coreFeatures?.getByIdentity(identity)) {
      throw new Error(`Invalid supergraph: it uses ${name}, which this router does not support.`);
    }
  }
  const budget = new PlanningBudget(planningSteps);
  const mends = mendSupergraph(document);
  mendPlanner();
  // What it adds has no directive that a subgraph's author could have written, so it is not checked as theirs.
  const planned = mends.fixedFields.size === 0 ? supergraph : build(mends.document, false);
  assumeValidApi(planned.schema);
  comeBackByResolvableKeys(planned);
  const tags = Tags.of(supergraph.schema);
  return {
    planner: new QueryPlanner(planned, { generateQueryFragments: false, debug: budget.debug }),
    budget,
    plannedSchema: planned.apiSchema(),
    mends,
    // Valid, as the supergraph is.
    schema: buildASTSchema(supergraph.apiSchema().toAST(), { assumeValidSDL: true }),
    fullSchema: buildASTSchema(document, { assumeValidSDL: true }),
    access: AccessRules.of(supergraph.schema),
    costs: StatedCosts.of(supergraph.schema),
    hints: CacheHints.of(supergraph.schema),
    once: OnceFields.of(supergraph.schema),
    tags,
    resumable: resumableFields(supergraph.schema, tags),
    subgraphs: supergraph.subgraphsMetadata(),
    graphs: planned.subgraphNameToGraphEnumValue(),
  };
}

/** What clients see of it has been checked as part of the supergraph; to print and read it once more takes a fifth of the router's start. */
function assumeValidApi(schema: Schema): void {
  const clone = schema.clone.bind(schema);
  schema.clone = (...how) => {
    const copy = clone(...how);
    // More than once: hidden elements are taken out between.
    copy.validate = () => {
      if (!Reflect.get(copy, "isValidated")) copy.assumeValid();
    };
    return copy;
  };
}

function resumableFields(schema: Schema, tags: Tags): ReadonlySet<string> {
  const fields = schema.schemaDefinition.rootType("subscription")?.fields() ?? [];
  return new Set(fields.filter(({ coordinate }) => tags.at(coordinate).has(RESUMABLE)).map(({ name }) => name));
}

function read(sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (cause) {
    throw invalid(cause);
  }
}

function build(document: DocumentNode, validateSupergraph: boolean): Supergraph {
  try {
    return Supergraph.build(document, { supportedFeatures: SUPPORTED_FEATURES, validateSupergraph });
  } catch (cause) {
    throw invalid(cause);
  }
}

function invalid(cause: unknown): Error {
  const reason = String((cause as Error).message)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");
  return new Error(reason.startsWith("Invalid supergraph") ? reason : `Invalid supergraph: ${reason}`, { cause });
}

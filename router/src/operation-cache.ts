import type { GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import type { AccessRules } from "./access/access";
import { cutUnauthorized } from "./access/filter";
import { Serialiser } from "./answer/serialise";
import { TextLane } from "./by-text/by-text";
import type { CompiledOperation, KnownOperation } from "./compiled-operation";
import { type NormalisedOperation, normalise } from "./operation/operation";
import { type FieldNaming, withGatheredNames } from "./operation/response-names";
import { responseTree } from "./operation/response-tree";
import type { Planner } from "./planning/planning";
import type { CacheHints } from "./request/cache-hints";
import { CostEstimate } from "./request/cost";
import type { PreparedOperation, Variables } from "./request/document";
import type { Viewer } from "./request/identity";
import type { StatedCosts } from "./request/list-sizes";
import type { OnceFields } from "./request/once";
import { type CompileOptions, compilePlan } from "./steps/compile-plan";

/** Texts that clients send, and operations that they come down to. */
const KEPT_DOCUMENTS = 4_000;
const KEPT_OPERATIONS = 2_000;
const KEPT_REFUSALS = 1_000;
/** Characters of all operations that one of these caches keeps, as they are printed: what is compiled takes fifty times as many bytes. */
const KEPT_TEXT = 2 * 1_048_576;

/** Over all of them: reads of several variants are shared by one, and told apart by their operations. */
let nextId = 0;

/** What operations have in common that are equal but for their names and literals. */
type Shape = Pick<KnownOperation, "id" | "key" | "operation" | "kept" | "policies" | "cost" | "cache" | "placesOfOnce">;

export interface OperationCacheOptions {
  schema: GraphQLSchema;
  access: AccessRules;
  costs: StatedCosts;
  hints: CacheHints;
  once: OnceFields;
  naming: FieldNaming;
  planner: Planner;
  compile: CompileOptions;
  onLookup(hit: boolean): void;
}

/** Operations normalised, filtered, planned and compiled: once for each (operation, what the viewer's scopes open). */
export class OperationCache {
  private readonly known = new LRUCache<string, KnownOperation>({ max: KEPT_DOCUMENTS, maxSize: KEPT_TEXT });
  private readonly shapes = new LRUCache<string, Shape>({
    max: KEPT_OPERATIONS,
    maxSize: KEPT_TEXT,
    sizeCalculation: (_shape, key) => key.length + 1,
  });
  private readonly compiled = new LRUCache<string, CompiledOperation>({ max: KEPT_OPERATIONS, maxSize: KEPT_TEXT });
  /** Why an operation cannot be planned: finding out again would cost as much as the first time. */
  private readonly refused = new LRUCache<string, Error>({ max: KEPT_REFUSALS });

  constructor(private readonly options: OperationCacheOptions) {}

  know(prepared: PreparedOperation): KnownOperation {
    const key = `${prepared.id}:${prepared.operation.name?.value ?? ""}`;
    let known = this.known.get(key);
    if (!known) {
      const normalised = normalise(this.options.schema, prepared);
      known = { ...normalised, ...this.shapeOf(normalised) };
      this.known.set(key, known, { size: known.key.length + 1 });
    }
    return known;
  }

  /** @param held the policies that hold for the viewer. @throws when the operation cannot be planned. */
  compile(known: KnownOperation, viewer: Viewer, held: ReadonlySet<string>): CompiledOperation {
    const key = `${known.id}:${this.options.access.key(viewer, held)}`;
    const compiled = this.compiled.get(key);
    this.options.onLookup(compiled !== undefined);
    if (compiled) return compiled;
    const refusal = this.refused.get(key);
    if (refusal) throw refusal;
    try {
      const made = this.make(known, viewer, held);
      this.compiled.set(key, made, { size: known.key.length + 1 });
      return made;
    } catch (reason) {
      if (reason instanceof Error) this.refused.set(key, reason);
      throw reason;
    }
  }

  private shapeOf({ key, operation, kept }: NormalisedOperation): Shape {
    const known = this.shapes.get(key);
    if (known) return known;
    const { schema, access, costs, hints, once } = this.options;
    const policies = access.policiesIn(schema, operation);
    const cost = CostEstimate.of(schema, costs, operation);
    const cache = hints.policyFor(schema, operation);
    const placesOfOnce = once.placesIn(schema, operation);
    const shape = { id: nextId++, key, operation, kept, policies, cost, cache, placesOfOnce };
    this.shapes.set(key, shape);
    return shape;
  }

  private make({ operation, kept }: KnownOperation, viewer: Viewer, held: ReadonlySet<string>): CompiledOperation {
    const { schema, access: rules, naming, planner, compile } = this.options;
    const access = rules.for(viewer, held);
    const names = naming.forOperation(operation.operation === "mutation");
    const rootType = schema.getRootType(operation.operation)!;
    const filtered = cutUnauthorized(schema, operation, access);
    // Before the filtered operation is named, so that a cut field does not change another's name.
    const tree = responseTree(schema, operation, names, filtered.cutFields);
    const named = withGatheredNames(schema, filtered.operation, names);
    const plan = compilePlan(planner.plan(named), { operation: named, kept }, compile);
    const cutPatterns = new Set(filtered.cuts.map(({ path }) => path.join(".")));
    const isCut = (pattern: readonly string[]) => cutPatterns.has(pattern.join("."));
    const mayRepeat = (gathered: string) => plan.sharingPaths.some((path) => gathered.startsWith(`${path}.`));
    const serialising = { schema, rootType, tree, access, isCut, mayRepeat };
    const serialiser = new Serialiser(serialising);
    const { step, required } = plan;
    const byText = step && new TextLane({ schema: compile.schema, step, required, serialising });
    return { id: nextId++, operation, rootType, tree, cuts: filtered.cuts, access, plan, serialiser, byText };
  }
}

/** A request's variables as the normalised operation names them, the literals of its document among them. */
export function boundVariables(known: NormalisedOperation, { sent, coerced }: Variables): Variables {
  const { lifted, hasLifted, renamedVariables: names } = known;
  const given = renamed(sent, names);
  return { sent: hasLifted ? { ...given, ...lifted } : given, coerced: renamed(coerced, names) };
}

function renamed(values: Variables["sent"], names: ReadonlyMap<string, string>): Variables["sent"] {
  if (names.size === 0) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [names.get(name) ?? name, value]));
}

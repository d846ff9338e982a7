import type { GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import { filterByAccess } from "./access-filter";
import type { AccessRules } from "./access-rules";
import { type CompileOptions, compilePlan } from "./compile";
import type { PreparedOperation, Variables } from "./document";
import type { Viewer } from "./identity";
import { normalise } from "./normalise";
import type { CompiledOperation } from "./operation";
import type { Planner } from "./plan";
import { type FieldNaming, withGatheredNames } from "./response-names";
import { responseTree } from "./response-tree";
import { Serialiser } from "./serialise";

/** Texts that clients send, and operations that they come down to. */
const KEPT_DOCUMENTS = 4_000;
const KEPT_OPERATIONS = 2_000;

/** An operation of one document: its compiled form, and what its variables become there. */
export interface KnownOperation {
  compiled: CompiledOperation;
  lifted: Readonly<Record<string, unknown>>;
  renamedVariables: ReadonlyMap<string, string>;
}

/** A request's variables as the compiled operation names them, the literals of its document among them. */
export function boundVariables({ lifted, renamedVariables }: KnownOperation, { sent, coerced }: Variables): Variables {
  return { sent: { ...renamed(sent, renamedVariables), ...lifted }, coerced: renamed(coerced, renamedVariables) };
}

function renamed(values: Variables["sent"], names: ReadonlyMap<string, string>): Variables["sent"] {
  if (names.size === 0) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [names.get(name) ?? name, value]));
}

export interface OperationsOptions {
  schema: GraphQLSchema;
  access: AccessRules;
  naming: FieldNaming;
  planner: Planner;
  compile: CompileOptions;
  onLookup(hit: boolean): void;
}

/** Operations normalised, filtered, planned and compiled: once for each (operation, what the viewer's scopes open). */
export class Operations {
  private readonly byDocument = new LRUCache<string, KnownOperation>({ max: KEPT_DOCUMENTS });
  private readonly byOperation = new LRUCache<string, CompiledOperation>({ max: KEPT_OPERATIONS });
  private nextId = 0;

  constructor(private readonly options: OperationsOptions) {}

  /** @throws when the operation cannot be planned. */
  find(prepared: PreparedOperation, viewer: Viewer): KnownOperation {
    const { access: rules, schema, onLookup } = this.options;
    const scopes = rules.key(viewer);
    const documentKey = `${prepared.id}:${prepared.operation.name?.value ?? ""}:${scopes}`;
    const known = this.byDocument.get(documentKey);
    if (known) {
      onLookup(true);
      return known;
    }
    const { key, operation, lifted, renamedVariables } = normalise(schema, prepared);
    const operationKey = `${scopes}\n${key}`;
    let compiled = this.byOperation.get(operationKey);
    onLookup(compiled !== undefined);
    if (!compiled) {
      compiled = this.compile({ ...prepared, operation, fragments: new Map() }, viewer);
      this.byOperation.set(operationKey, compiled);
    }
    const found = { compiled, lifted, renamedVariables };
    this.byDocument.set(documentKey, found);
    return found;
  }

  private compile(prepared: PreparedOperation, viewer: Viewer): CompiledOperation {
    const { schema, access: rules, naming, planner, compile } = this.options;
    const { operation } = prepared;
    const access = rules.for(viewer);
    const names = naming.forOperation(operation.operation === "mutation");
    const rootType = schema.getRootType(operation.operation)!;
    // Before the filtered operation is named, so that a cut field does not change another's name.
    const tree = responseTree(schema, operation, names);
    const filtered = filterByAccess(schema, prepared, access);
    const plan = compilePlan(planner.plan(withGatheredNames(schema, filtered.operation, names)), compile);
    const cutPatterns = new Set(filtered.cuts.map(({ path }) => path.join(".")));
    const isCut = (pattern: readonly string[]) => cutPatterns.has(pattern.join("."));
    const serialiser = new Serialiser({ schema, rootType, tree, access, isCut });
    return { id: this.nextId++, operation, rootType, tree, cuts: filtered.cuts, access, plan, serialiser };
  }
}

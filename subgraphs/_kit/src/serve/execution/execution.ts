import { defaultTypeResolver, type ExecutionResult, type GraphQLError, locatedError } from "graphql";
import { getArgumentValues } from "graphql/execution/values";
import { AskedField } from "./asked-field";
import { isIterable, isThenable } from "./forms";
import { haveLeavesBeenRead } from "./leaves";
import { Place } from "./place";
import { areShareable } from "./plan";
import type { Completion, FieldPlan, ObjectPlan, PlannedOperation } from "./planned";
import { type Representation, referencesOf } from "./references";
import { isAbandoned, isTooLarge } from "./unfinished";
import { isNoList, isNotOfType, isNotWritten, isNull, typeNamed } from "./unfit-values";

type Key = string | number;
type Variables = Record<string, unknown>;
type Of<K extends Completion["kind"]> = Extract<Completion, { kind: K }>;

/** Where an execution ends before it is done: then its answer is one error. */
export interface Bounds {
  /** How many objects the answer may hold. */
  objects: number;
  /** Tells that nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

const UNBOUNDED: Bounds = { objects: Number.POSITIVE_INFINITY };

/** Answers a planned operation, as graphql-js would. */
export function executePlanned(
  planned: PlannedOperation,
  context: unknown,
  variables: Variables = {},
  bounds: Bounds = UNBOUNDED,
): ExecutionResult | Promise<ExecutionResult> {
  const { coerced, errors } = planned.variables(variables);
  return errors ? { errors } : new Execution(planned, context, coerced as Variables, bounds).run();
}

/**
 * One run of a plan. Values go to their place in the answer as they come, and one count tells when all are there: graphql-js
 * makes a promise for each object and each list that something is waited for in.
 */
class Execution implements EventListenerObject {
  private readonly errors: GraphQLError[] = [];
  private readonly answer: { data: Record<string, unknown> | null } = { data: null };
  /** The arguments with variables in them: a field of a list's objects is asked with the same for each, which may change its own. */
  private readonly argsInThisRun = new Map<FieldPlan, Readonly<Record<string, unknown>>>();
  private waitedFor = 0;
  private finish: (() => void) | null = null;
  /** Whether something was lost with what failed in it, and so may be what is being worked at. */
  private hasLost = false;
  /** How many objects the answer may still take. */
  private left: number;
  /** Why it has ended before it was done. */
  private stopped: GraphQLError | null = null;

  constructor(
    private readonly planned: PlannedOperation,
    private readonly context: unknown,
    private readonly variables: Variables,
    private readonly bounds: Bounds,
  ) {
    this.left = bounds.objects;
  }

  run(): ExecutionResult | Promise<ExecutionResult> {
    const { signal } = this.bounds;
    if (signal?.aborted) this.handleEvent();
    this.putObject(this.planned.root, undefined, new Place(null, "", true, this.answer), "data", true);
    if (this.waitedFor === 0 || this.stopped) return this.result();
    signal?.addEventListener("abort", this, { once: true });
    return new Promise((resolve) => {
      this.finish = () => {
        signal?.removeEventListener("abort", this);
        resolve(this.result());
      };
    });
  }

  /** The client has left. */
  handleEvent(): void {
    this.stop(isAbandoned());
  }

  private stop(reason: GraphQLError): void {
    this.stopped ??= reason;
    this.finish?.();
  }

  private result(): ExecutionResult {
    if (this.stopped) return { errors: [this.stopped], data: null };
    const { data } = this.answer;
    return this.errors.length > 0 ? { errors: this.errors, data } : { data };
  }

  private putObject(plan: ObjectPlan, source: unknown, parent: Place, key: Key, nullable: boolean): void {
    this.left -= 1;
    if (this.left < 0) this.stop(isTooLarge(this.bounds.objects));
    if (this.stopped) return;
    const values = new plan.Answer();
    parent.values[key] = values;
    const fields = haveLeavesBeenRead(plan, source, values, this.context) ? plan.others : plan.fields;
    if (fields.length === 0) return;
    const place = new Place(parent, key, nullable, values);
    for (const field of fields) {
      if (field.typeName !== null) {
        values[field.key] = field.typeName;
        continue;
      }
      try {
        if (!(field.isEntities && this.putEntities(field, place))) {
          this.put(field, field.completion, this.resolve(field, source, place), place, field.key);
        }
      } catch (error) {
        this.fail(error, field, field.completion, place, field.key);
      }
      if (this.stopped || (this.hasLost && !place.isKept())) return;
    }
  }

  private resolve(field: FieldPlan, source: unknown, place: Place): unknown {
    const { resolve, name } = field;
    // Of a property too: one that is asked with wrong arguments fails.
    const args = this.argsOf(field);
    if (resolve) return resolve(source, args, this.context, this.asked(field, place));
    if ((typeof source !== "object" || source === null) && typeof source !== "function") return undefined;
    const value = (source as Record<string, unknown>)[name];
    if (typeof value !== "function") return value;
    return value.call(source, args, this.context, this.asked(field, place));
  }

  private argsOf(field: FieldPlan): Readonly<Record<string, unknown>> {
    if (field.constantArgs) return field.constantArgs;
    const known = this.argsInThisRun.get(field);
    return known ? { ...known } : this.madeArgsOf(field);
  }

  private madeArgsOf(plan: FieldPlan): Readonly<Record<string, unknown>> {
    const args = getArgumentValues(plan.field, plan.nodes[0]!, this.variables);
    if (areShareable(args)) this.argsInThisRun.set(plan, { ...args });
    return args;
  }

  private asked(field: FieldPlan, place: Place): AskedField {
    return new AskedField(this.planned, field, place, this.variables);
  }

  /** Puts what becomes of a value to its place, now or once it is there. @throws what is wrong with it */
  private put(field: FieldPlan, completion: Completion, value: unknown, place: Place, key: Key): void {
    if (isThenable(value)) {
      this.wait(value, field, completion, place, key, (there) => this.put(field, completion, there, place, key));
      return;
    }
    // Lists are gone through though they are lost: a promise that nobody waits for ends the process when it rejects.
    if (this.hasLost && completion.kind !== "list" && !place.isKept()) return;
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) {
      if (!completion.nullable) throw isNull(field);
      place.values[key] = null;
      return;
    }
    if (completion.kind === "leaf") place.values[key] = serialized(completion, value);
    else if (completion.kind === "list") this.putList(field, completion, value, place, key);
    else if (completion.kind === "object") this.putConcrete(field, completion, value, place, key);
    else this.putAbstract(field, completion, value, place, key);
  }

  private wait<T>(
    promised: PromiseLike<T>,
    field: FieldPlan,
    completion: Completion,
    place: Place,
    key: Key,
    then: (value: T) => void,
  ): void {
    // So that it stands among the others where it was asked for.
    place.values[key] = null;
    this.waitedFor += 1;
    const failed = (error: unknown) => this.fail(error, field, completion, place, key);
    const done = () => {
      this.waitedFor -= 1;
      if (this.waitedFor === 0) this.finish?.();
    };
    const lost = (error: unknown) => {
      failed(error);
      done();
    };
    try {
      promised.then((value) => {
        try {
          if (!this.stopped) then(value);
        } catch (error) {
          failed(error);
        }
        done();
      }, lost);
    } catch (error) {
      // No promise of the language does that.
      lost(error);
    }
  }

  private putList(field: FieldPlan, { item, nullable }: Of<"list">, value: unknown, parent: Place, key: Key): void {
    if (!isIterable(value)) throw isNoList(field);
    this.putElements(field, item, nullable, value, parent, key, (element, place, index) =>
      this.put(field, item, element, place, index),
    );
  }

  private putElements<T>(
    field: FieldPlan,
    item: Completion,
    nullable: boolean,
    elements: Iterable<T>,
    parent: Place,
    key: Key,
    put: (element: T, place: Place, index: number) => void,
  ): void {
    const values: unknown[] = [];
    parent.values[key] = values;
    const place = new Place(parent, key, nullable, values as unknown as Place["values"]);
    let index = 0;
    try {
      for (const element of elements) {
        try {
          put(element, place, index);
        } catch (error) {
          this.fail(error, field, item, place, index);
        }
        index += 1;
      }
    } catch (error) {
      if (this.hasLost && !place.isKept()) return;
      // An iterator that fails takes with it what is still waited for of the elements before.
      place.drop();
      this.hasLost = true;
      throw error;
    }
  }

  /** What the router asks for by key. False when it is left to `@apollo/subgraph`, whose resolver knows more cases. */
  private putEntities(field: FieldPlan, parent: Place): boolean {
    const { completion } = field;
    if (completion.kind !== "list" || completion.item.kind !== "abstract") return false;
    const { item, nullable } = completion;
    const representations = this.argsOf(field).representations as Representation[];
    const references = referencesOf(this.planned.schema, completion.item.abstract, representations);
    if (!references) return false;
    this.putElements(field, item, nullable, representations, parent, field.key, (representation, place, index) => {
      if (this.stopped) return;
      const { type, resolve } = references.get(representation.__typename)!;
      const value = resolve ? resolve(representation, this.context, this.asked(field, parent)) : representation;
      this.put(field, (item as Of<"abstract">).of(type), value, place, index);
    });
    return true;
  }

  private putConcrete(field: FieldPlan, completion: Of<"object">, value: unknown, place: Place, key: Key): void {
    const { plan, nullable } = completion;
    const put = (isOfType: boolean) => {
      if (!isOfType) throw isNotOfType(field, plan.type, value);
      this.putObject(plan, value, place, key, nullable);
    };
    const isOfType = plan.type.isTypeOf ? plan.type.isTypeOf(value, this.context, this.asked(field, place)) : true;
    if (isThenable(isOfType)) this.wait(isOfType, field, completion, place, key, put);
    else put(isOfType);
  }

  private putAbstract(field: FieldPlan, completion: Of<"abstract">, value: unknown, place: Place, key: Key): void {
    const { abstract } = completion;
    const put = (name: string | undefined) => {
      const type = typeNamed(name, this.planned.schema, field, abstract, value);
      this.putConcrete(field, completion.of(type), value, place, key);
    };
    const typeOf = abstract.resolveType ?? defaultTypeResolver;
    const name = typeOf(value, this.context, this.asked(field, place), abstract);
    if (isThenable(name)) this.wait(name, field, completion, place, key, put);
    else put(name);
  }

  private fail(error: unknown, field: FieldPlan, { nullable }: Completion, place: Place, key: Key): void {
    if (this.stopped) return;
    // One null is told of once.
    if (this.hasLost && !place.isKept()) return;
    this.errors.push(locatedError(error, field.nodes, place.pathTo(key)));
    if (nullable) {
      place.values[key] = null;
    } else {
      place.lose();
      this.hasLost = true;
    }
  }
}

function serialized({ leaf }: Of<"leaf">, value: unknown): unknown {
  const written = leaf.serialize(value);
  if (written === null || written === undefined) throw isNotWritten(leaf, value, written);
  return written;
}

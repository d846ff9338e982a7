import type { ExecutionResult } from "graphql";
import { type Difference, difference } from "./comparison";
import { composed, type Federation, startFederation } from "./federation";
import type { Model } from "./model";
import { isOfNull } from "./monolith";
import { hash, Random } from "./random";
import { randomModel } from "./schema-generator";
import { WITHOUT_REQUIRED } from "./subgraph";
import { type AskedOperation, validOperation } from "./valid-operation";
import { Fault } from "./world";

export interface TrialOptions {
  seed: number;
  /** Numbers of the schemas to try; the same number and seed give the same schema and operations. */
  firstSchema: number;
  /** Ends after so many schemas, composed or not. */
  schemas: number;
  /** Ends after so many compared operations. */
  operations: number;
  operationsPerSchema: number;
  /** Numbers, literals, nulls, errors and supergraphs that are rare, and right all the same. */
  extremes: boolean;
}

export interface Found {
  /** What `--from-schema` has to say to see it again. */
  schema: number;
  operationNumber: number;
  model: Model;
  operation: AskedOperation;
  difference: Difference;
}

export interface Counts {
  schemas: number;
  composed: number;
  /** Compared ones. */
  operations: number;
  /** Refused within the engine's bounds on planning, and not compared. */
  tooComplex: number;
  differences: number;
  /** Of the operations, those with null for a variable where it fails. */
  nulls: number;
  /** Asked again, of subgraphs whose errors are malformed. */
  malformed: number;
  /** Asked again, of a supergraph that lacks a key, and refused as a whole. */
  unplannable: number;
  /** The same, and answered all the same. */
  plannable: number;
}

export const NOTHING_EXTREME = { nulls: 0, malformed: 0, unplannable: 0, plannable: 0 };

/** Every so many schemas, one has fields that fail. */
const FAULTY = 4;

/** Asks random operations of random schemas and reports every difference. */
export async function runTrials(
  options: TrialOptions,
  onDifference: (found: Found) => Promise<"go on" | "next schema" | "stop">,
  onSchema: (counts: Counts) => void = () => {},
): Promise<Counts> {
  const counts: Counts = { schemas: 0, composed: 0, operations: 0, tooComplex: 0, differences: 0, ...NOTHING_EXTREME };
  while (counts.schemas < options.schemas && counts.operations < options.operations) {
    const schema = options.firstSchema + counts.schemas++;
    const seed = seedOf(options.seed, schema);
    const model = randomModel(seed, { faults: schema % FAULTY === 0, extremes: options.extremes });
    const composition = composed(model);
    if (!("supergraphSdl" in composition)) continue;
    counts.composed++;
    const federation = startFederation(model, composition.supergraphSdl);
    try {
      const random = new Random(seed ^ 0x5bd1e995);
      for (let number = 0; number < options.operationsPerSchema && counts.operations < options.operations; number++) {
        const extremes = { values: model.extremes, nulls: model.extremes && model.faults };
        const operation = validOperation(federation.monolith.schema, random, extremes);
        const found = await compare(federation, operation, counts);
        if (found === "too complex") counts.tooComplex++;
        else counts.operations++;
        if (typeof found === "string") continue;
        counts.differences++;
        const next = await onDifference({ schema, operationNumber: number, model, operation, difference: found });
        if (next === "stop") return counts;
        if (next === "next schema") break;
      }
    } finally {
      await federation.close();
    }
    onSchema(counts);
  }
  return counts;
}

export async function compare(
  federation: Federation,
  operation: AskedOperation,
  counts: Pick<Counts, keyof typeof NOTHING_EXTREME> = { ...NOTHING_EXTREME },
): Promise<Difference | "same" | "too complex"> {
  const right = await federation.monolith.execute(operation.document, operation.variables);
  if (right.errors?.some(isOfNull)) counts.nulls++;
  const broken = right.errors?.find((error) => !(error.originalError instanceof Fault || isOfNull(error)));
  if (broken) throw new Error(`The monolith itself is wrong: ${broken.message}`, { cause: operation });
  for (const answers of ["text", "values"] as const) {
    Object.assign(federation.settings, { mutations: 0, answers, malformedErrors: undefined });
    const answered = await federation.engine.ask(operation.text, operation.variables);
    if (answered === "too complex") return answered;
    const found = difference(right, answered);
    if (found) return found;
  }
  return (await compareExtremes(federation, operation, right, counts)) ?? "same";
}

/** Every so many operations are asked in other circumstances, too. */
const RARE = 3;
const MALFORMED: readonly unknown[] = [[null], {}, "boom", [{}, "boom"], [{ message: 7, path: "x" }], 0, [[]]];

async function compareExtremes(
  { settings, engine, maimed, extremes }: Federation,
  { text, variables }: AskedOperation,
  right: ExecutionResult,
  counts: Pick<Counts, keyof typeof NOTHING_EXTREME>,
): Promise<Difference | undefined> {
  if (!extremes) return undefined;
  const number = hash(text);
  const answers = number % 2 === 0 ? "text" : "values";
  if (number % RARE === 0) {
    const malformedErrors = MALFORMED[(number >>> 8) % MALFORMED.length];
    Object.assign(settings, { mutations: 0, answers, malformedErrors });
    const answered = await engine.ask(text, variables);
    if (answered === "too complex") return undefined;
    counts.malformed++;
    return difference(right, answered, true);
  }
  if (!maimed) return undefined;
  Object.assign(settings, { mutations: 0, requests: 0, answers, malformedErrors: undefined });
  const answered = await maimed.ask(text, variables);
  if (answered === "too complex") return undefined;
  if ("refused" in answered && answered.unplannable) {
    counts.unplannable++;
    return settings.requests === 0 ? undefined : { kind: "asked", expected: "nobody is asked", got: "some were" };
  }
  // Composition refuses such a supergraph; the planner then asks for the field without what no way leads to.
  if ("text" in answered && answered.text.includes(WITHOUT_REQUIRED)) return undefined;
  counts.plannable++;
  return difference(right, answered);
}

function seedOf(seed: number, schema: number): number {
  return (Math.imul(seed, 0x9e3779b1) + Math.imul(schema, 0x85ebca77)) >>> 0;
}

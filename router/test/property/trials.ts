import { type Difference, difference } from "./comparison";
import { composed, type Federation, startFederation } from "./federation";
import type { Model } from "./model";
import { Random } from "./random";
import { randomModel } from "./schema-generator";
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
}

/** Every so many schemas, one has fields that fail. */
const FAULTY = 4;

/** Asks random operations of random schemas and reports every difference. */
export async function runTrials(
  options: TrialOptions,
  onDifference: (found: Found) => Promise<"go on" | "next schema" | "stop">,
  onSchema: (counts: Counts) => void = () => {},
): Promise<Counts> {
  const counts: Counts = { schemas: 0, composed: 0, operations: 0, tooComplex: 0, differences: 0 };
  while (counts.schemas < options.schemas && counts.operations < options.operations) {
    const schema = options.firstSchema + counts.schemas++;
    const seed = seedOf(options.seed, schema);
    const model = randomModel(seed, { faults: schema % FAULTY === 0 });
    const composition = composed(model);
    if (!("supergraphSdl" in composition)) continue;
    counts.composed++;
    const federation = startFederation(model, composition.supergraphSdl);
    try {
      const random = new Random(seed ^ 0x5bd1e995);
      for (let number = 0; number < options.operationsPerSchema && counts.operations < options.operations; number++) {
        const operation = validOperation(federation.monolith.schema, random);
        const found = await compare(federation, operation);
        if (found === "too complex") counts.tooComplex++;
        else counts.operations++;
        if (typeof found === "string") continue;
        counts.differences++;
        const next = await onDifference({ schema, operationNumber: number, model, operation, difference: found });
        if (next === "stop") return counts;
        if (next === "next schema") break;
      }
    } finally {
      await federation.engine.close();
    }
    onSchema(counts);
  }
  return counts;
}

export async function compare(
  federation: Federation,
  operation: AskedOperation,
): Promise<Difference | "same" | "too complex"> {
  const right = await federation.monolith.execute(operation.document, operation.variables);
  const broken = right.errors?.find(({ originalError }) => !(originalError instanceof Fault));
  if (broken) throw new Error(`The monolith itself is wrong: ${broken.message}`, { cause: operation });
  for (const answers of ["text", "values"] as const) {
    Object.assign(federation.settings, { mutations: 0, answers });
    const answered = await federation.engine.ask(operation.text, operation.variables);
    if (answered === "too complex") return answered;
    const found = difference(right, answered);
    if (found) return found;
  }
  return "same";
}

function seedOf(seed: number, schema: number): number {
  return (Math.imul(seed, 0x9e3779b1) + Math.imul(schema, 0x85ebca77)) >>> 0;
}

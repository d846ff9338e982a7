import { execute, type GraphQLSchema } from "graphql";
import { executePlanned } from "../execution";
import { planOperation } from "../plan";
import { difference, told } from "./comparison";
import { type Model, randomModel } from "./model";
import { type AskedOperation, randomOperation } from "./operations";
import { Random } from "./random";
import { executableSchema, sdlOf } from "./schema";
import type { Trace } from "./world";

export interface TrialOptions {
  seed: string;
  /** Numbers of the schemas to try; the same number and seed give the same schema and operations. */
  firstSchema: number;
  schemas: number;
  operationsPerSchema: number;
}

export interface Counts {
  operations: number;
  /** Executed by their plan, and compared. */
  planned: number;
  /** Times that a plan was executed. */
  executed: number;
  /** Of these, how many answers had errors. */
  withErrors: number;
}

/** Asks random operations of random schemas, and tells of each answer that is not graphql-js's own. */
export async function runTrials(
  { seed, firstSchema, schemas, operationsPerSchema }: TrialOptions,
  onDifference: (found: string) => void,
): Promise<Counts> {
  const counts: Counts = { operations: 0, planned: 0, executed: 0, withErrors: 0 };
  for (let number = firstSchema; number < firstSchema + schemas; number++) {
    const model = randomModel(`${seed} ${number}`);
    const schema = executableSchema(model);
    const random = new Random(`${seed} ${number} operations`);
    for (let operation = 0; operation < operationsPerSchema; operation++) {
      const asked = randomOperation(model, schema, random);
      counts.operations += 1;
      const found = await compare(model, schema, asked, counts);
      if (found) {
        onDifference(`schema ${number}, operation ${operation}\n${sdlOf(model, false)}\n\n${asked.text}\n\n${found}\n`);
        break;
      }
    }
  }
  return counts;
}

async function compare(
  model: Model,
  schema: GraphQLSchema,
  { document, variables }: AskedOperation,
  counts: Counts,
): Promise<string | undefined> {
  const planned = planOperation(schema, document);
  if (!planned) return undefined;
  counts.planned += 1;
  for (const variableValues of variables) {
    const byGraphql: Trace = { calls: [] };
    const byPlan: Trace = { calls: [] };
    const expected = execute({ schema, document, variableValues, contextValue: byGraphql });
    // `@apollo/subgraph` makes promises of what is none.
    const isAsync = model.isAsync || expected instanceof Promise;
    const right = await expected;
    const ours = await executePlanned(planned, byPlan, variableValues);
    counts.executed += 1;
    if (right.errors) counts.withErrors += 1;
    const found = await difference(told(right), told(ours), isAsync, async () => {
      const relaxed = executableSchema(model, true);
      return told(await execute({ schema: relaxed, document, variableValues, contextValue: { calls: [] } }));
    });
    if (found) return `${JSON.stringify(variableValues)}\n${found}`;
    const [calls, ourCalls] = [byGraphql, byPlan].map((trace) => callsOf(trace, isAsync));
    if (!(isAsync && right.errors) && calls !== ourCalls) return `calls\n${calls}\n${ourCalls}`;
  }
  return undefined;
}

/** In the order in which resolvers are asked; which of two that were waited for comes first is nobody's promise. */
function callsOf({ calls }: Trace, isAsync: boolean): string {
  return (isAsync ? calls.toSorted() : calls).join();
}

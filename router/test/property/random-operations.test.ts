import { reproduction } from "./report";
import { runTrials } from "./trials";

const SEED = 20_261_123;
const SCHEMAS = 24;
const OPERATIONS_PER_SCHEMA = 40;
const SHRINK_SECONDS = 30;

describe("random operations of random federated schemas", () => {
  it(`seed ${SEED}: each is answered as one schema over the same data answers it`, async () => {
    const differences: string[] = [];
    const counts = await runTrials(
      {
        seed: SEED,
        firstSchema: 0,
        schemas: SCHEMAS,
        operations: Infinity,
        operationsPerSchema: OPERATIONS_PER_SCHEMA,
      },
      async (found) => {
        differences.push(await reproduction(found, SHRINK_SECONDS));
        return "stop";
      },
    );
    expect(differences).toEqual([]);
    expect(counts).toEqual({
      schemas: SCHEMAS,
      composed: 21,
      operations: 21 * OPERATIONS_PER_SCHEMA - 1,
      tooComplex: 1,
      differences: 0,
    });
  }, 180_000);
});

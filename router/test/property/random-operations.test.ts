import { reproduction } from "./report";
import { NOTHING_EXTREME, runTrials, type TrialOptions } from "./trials";

const SEED = 20_261_123;
const EXTREME_SEED = 21;
const EXTREME_SCHEMAS = 10;
const SCHEMAS = 24;
const OPERATIONS_PER_SCHEMA = 40;
const SHRINK_SECONDS = 30;

async function compared(options: Omit<TrialOptions, "operations">) {
  const differences: string[] = [];
  const counts = await runTrials({ ...options, operations: Infinity }, async (found) => {
    differences.push(await reproduction(found, SHRINK_SECONDS));
    return "stop";
  });
  return { differences, counts };
}

describe("random operations of random federated schemas", () => {
  it(`seed ${SEED}: each is answered as one schema over the same data answers it`, async () => {
    const { differences, counts } = await compared({
      seed: SEED,
      firstSchema: 0,
      schemas: SCHEMAS,
      operationsPerSchema: OPERATIONS_PER_SCHEMA,
      extremes: false,
    });
    expect(differences).toEqual([]);
    expect(counts).toEqual({
      schemas: SCHEMAS,
      composed: 21,
      operations: 21 * OPERATIONS_PER_SCHEMA - 1,
      tooComplex: 1,
      differences: 0,
      ...NOTHING_EXTREME,
    });
  });

  it(`seed ${EXTREME_SEED}: also with numbers, literals, nulls, errors and supergraphs that are rare`, async () => {
    const { differences, counts } = await compared({
      seed: EXTREME_SEED,
      firstSchema: 0,
      schemas: EXTREME_SCHEMAS,
      operationsPerSchema: OPERATIONS_PER_SCHEMA,
      extremes: true,
    });
    expect(differences).toEqual([]);
    expect(counts).toEqual({
      schemas: EXTREME_SCHEMAS,
      composed: 9,
      operations: 9 * OPERATIONS_PER_SCHEMA - 1,
      tooComplex: 1,
      differences: 0,
      nulls: 3,
      malformed: 103,
      unplannable: 55,
      plannable: 200,
    });
  });

  it.each([
    { what: "fetches that would wait for each other", seed: 201, schema: 63, operations: 13 },
    { what: "objects that have some of what is required", seed: 201, schema: 39, operations: 48 },
    { what: "an error in one of two places that share a call", seed: 401, schema: 4, operations: 92 },
    { what: "one field of an interface and of its implementer", seed: 1, schema: 142, operations: 32 },
    { what: "requirements within requirements, of one field", seed: 301, schema: 280, operations: 3 },
    { what: "what is required of an object by its type", seed: 301, schema: 281, operations: 122 },
  ])(
    "seed $seed, schema $schema: $what",
    async ({ seed, schema, operations }) => {
      const { differences, counts } = await compared({
        seed,
        firstSchema: schema,
        schemas: 1,
        operationsPerSchema: operations,
        extremes: false,
      });
      expect(differences).toEqual([]);
      expect(counts).toEqual({
        schemas: 1,
        composed: 1,
        operations,
        tooComplex: 0,
        differences: 0,
        ...NOTHING_EXTREME,
      });
    },
    180_000,
  );
});

import { runTrials } from "./testing/trials";

const SEED = "20261123";
const SCHEMAS = 24;
const OPERATIONS_PER_SCHEMA = 25;

it(`seed ${SEED}: random operations of random schemas are answered as graphql-js answers them`, async () => {
  const differences: string[] = [];
  const counts = await runTrials(
    { seed: SEED, firstSchema: 0, schemas: SCHEMAS, operationsPerSchema: OPERATIONS_PER_SCHEMA },
    (found) => differences.push(found),
  );
  expect(differences).toEqual([]);
  expect(counts).toEqual({
    operations: SCHEMAS * OPERATIONS_PER_SCHEMA,
    planned: 550,
    executed: 1100,
    withErrors: 270,
  });
});

import { parseArgs } from "node:util";
import { runTrials } from "./trials";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    schemas: { type: "string", default: "1000" },
    "operations-per-schema": { type: "string", default: "100" },
    "from-schema": { type: "string", default: "0" },
  },
});

/** The comparison for longer than a test may take; prints every difference that it finds. */
async function main(): Promise<void> {
  const counts = await runTrials(
    {
      seed: values.seed,
      firstSchema: Number(values["from-schema"]),
      schemas: Number(values.schemas),
      operationsPerSchema: Number(values["operations-per-schema"]),
    },
    (found) => {
      process.exitCode = 1;
      process.stdout.write(`${"=".repeat(80)}\n${found}\n`);
    },
  );
  process.stdout.write(`seed ${values.seed}: ${JSON.stringify(counts)}\n`);
}

void main();

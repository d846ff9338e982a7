import { parseArgs } from "node:util";
import { reproduction } from "./report";
import { type Counts, runTrials } from "./trials";

const PROGRESS_SECONDS = 10;
/** More of them, and the comparison says too little. */
const TOLERATED_TOO_COMPLEX = 0.02;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      operations: { type: "string", default: "100000" },
      "operations-per-schema": { type: "string", default: "150" },
      "from-schema": { type: "string", default: "0" },
      schemas: { type: "string", default: "Infinity" },
      "shrink-seconds": { type: "string", default: "120" },
      "keep-going": { type: "boolean", default: false },
      plain: { type: "boolean", default: false },
    },
  });
  const options = {
    seed: Number(values.seed),
    operations: Number(values.operations),
    operationsPerSchema: Number(values["operations-per-schema"]),
    firstSchema: Number(values["from-schema"]),
    schemas: Number(values.schemas),
    extremes: !values.plain,
  };
  const started = Date.now();
  let told = started;
  const tell = (counts: Counts) => say(`seed ${options.seed}: ${described(counts)}, ${seconds(started)} s`);
  say(`seed ${options.seed}, from schema ${options.firstSchema}`);
  const counts = await runTrials(
    options,
    async (found) => {
      say(`\n${"=".repeat(80)}\n${await reproduction(found, Number(values["shrink-seconds"]))}\n`);
      return values["keep-going"] ? "next schema" : "stop";
    },
    (soFar) => {
      if (Date.now() - told < PROGRESS_SECONDS * 1000) return;
      told = Date.now();
      tell(soFar);
    },
  );
  tell(counts);
  if (counts.differences > 0 || counts.tooComplex > counts.operations * TOLERATED_TOO_COMPLEX) process.exitCode = 1;
}

function described({ schemas, composed, operations, tooComplex, differences, ...extreme }: Counts): string {
  const { nulls, malformed, unplannable, plannable } = extreme;
  return [
    `${schemas} schemas, ${composed} composed, ${operations} operations, ${tooComplex} more too complex to plan`,
    `${nulls} with null where it fails, ${malformed} again with malformed errors`,
    `${unplannable} refused and ${plannable} answered again without a key, ${differences} differences`,
  ].join(", ");
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main();

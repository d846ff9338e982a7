import { parseArgs } from "node:util";
import { startStack } from "../../src/testing/stack";
import { fuzz } from "./fuzz";

/** `npm run fuzz -- --inputs 10000 --seed 1`: exits 1 when any answer breaks a rule. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      inputs: { type: "string", default: "10000" },
      seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    },
  });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const seed = Number(values.seed);
  say(`seed ${seed}, ${values.inputs} inputs`);
  const stack = await startStack();
  try {
    const { counts, outcomes, found } = await fuzz(stack, { seed, inputs: Number(values.inputs), tell: say });
    for (const { surface, index, fault, input } of found) say(`\n${surface} ${index}: ${fault}\n${input}`);
    say(`\nseed ${seed}: ${JSON.stringify(counts)}, ${found.length} found\n${JSON.stringify(outcomes)}`);
    process.exitCode = found.length === 0 ? 0 : 1;
  } finally {
    await stack.stop();
  }
}

void main();

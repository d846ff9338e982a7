const { join, resolve } = require("node:path");
const { parseArgs } = require("node:util");
const { scratchDirectory } = require("./measure/scratch");
const { positive } = require("./options");
const { growthResultsOf } = require("./report/growth-results");
const { writeSection } = require("./report/results-file");
const { fillStores } = require("./stack/fill/fill-stores");
const { FilledStack, measureGrowth } = require("./stack/growth/measure-growth");
const { measureRebuild } = require("./stack/growth/rebuild");

function readGrowthOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      small: { type: "string" },
      filled: { type: "string" },
      scale: { type: "string", default: "1" },
      stack: { type: "string" },
      only: { type: "string" },
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "1.5" },
      "without-rebuild": { type: "boolean", default: false },
    },
  });
  const scale = positive("scale", values.scale);
  return {
    homes: { small: values.small && resolve(values.small), filled: values.filled && resolve(values.filled) },
    scales: { small: scale / 100, filled: scale },
    only: values.only === undefined ? undefined : new RegExp(values.only),
    rounds: positive("rounds", values.rounds),
    seconds: positive("seconds", values.seconds),
    checkout: values.stack && resolve(values.stack),
    withRebuild: !values["without-rebuild"],
    /** Only a run of everything may replace the published results, and only at the full size. */
    complete: values.only === undefined && values.stack === undefined && !values["without-rebuild"],
  };
}

async function main() {
  const options = readGrowthOptions(process.argv.slice(2));
  const report = (line) => process.stderr.write(`${line}\n`);
  const directory = scratchDirectory();
  const homes = { ...options.homes };
  for (const size of ["small", "filled"]) {
    if (homes[size]) continue;
    homes[size] = join(directory, size);
    await fillStores(homes[size], { scale: options.scales[size], checkout: options.checkout, report });
  }
  const stacks = {};
  try {
    for (const size of ["small", "filled"]) {
      report(`starting the ${size} stack`);
      stacks[size] = await FilledStack.start(homes[size], options);
      report(`the ${size} stack started in ${(stacks[size].stack.startMs / 1000).toFixed(1)} s`);
      report(`and is quiet after ${(await stacks[size].quiet()).toFixed(0)} s more`);
    }
    const growth = await measureGrowth(stacks, { ...options, report });
    await stacks.small.stop();
    const rebuild = options.withRebuild ? await measureRebuild(stacks.filled, { report }) : undefined;
    const results = growthResultsOf(
      { extent: stacks.filled.extent, startMs: stacks.filled.stack.startMs, growth, rebuild },
      options,
    );
    process.stdout.write(`${results}\n`);
    if (options.complete && stacks.filled.extent.isFull())
      writeSection(join(__dirname, "results.md"), "growth", results);
  } finally {
    for (const { stack } of Object.values(stacks)) stack.release();
    await Promise.all(Object.values(stacks).map((filled) => filled.stop()));
  }
}

main().catch((reason) => {
  process.stderr.write(`${reason.stack}\n`);
  process.exitCode = 1;
});

import { Failure } from "../failure";
import { ROOT } from "../stack/settings";
import { driftOf, writeFiles } from "./files";
import { generateFiles } from "./generate";

/** `npm run schema` writes schema/ and what else is made from the domains' declarations; with `-- --check` it only says what would change, and exits 1 if anything would. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = await generateFiles();
  const drifted = driftOf(ROOT, wanted);
  if (args.includes("--check")) {
    for (const path of drifted) console.error(`${path} is not what the code says: run npm run schema`);
    return drifted.length === 0 ? 0 : 1;
  }
  writeFiles(ROOT, wanted);
  console.log(drifted.length === 0 ? "All that is generated is up to date" : `Written: ${drifted.join(", ")}`);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  },
);

import { join } from "node:path";
import { Failure } from "../failure";
import { ROOT } from "../stack/settings";
import { driftOf, writeFiles } from "./files";
import { generateFiles } from "./generate";

/** `npm run schema` writes schema/; with `-- --check` it only says what would change, and exits 1 if anything would. */
async function main(args: readonly string[]): Promise<number> {
  const folder = join(ROOT, "schema");
  const wanted = await generateFiles();
  const drifted = driftOf(folder, wanted);
  if (args.includes("--check")) {
    for (const path of drifted) console.error(`schema/${path} is not what the code says: run npm run schema`);
    return drifted.length === 0 ? 0 : 1;
  }
  writeFiles(folder, wanted);
  console.log(
    drifted.length === 0 ? "schema/ is up to date" : `Written: ${drifted.map((path) => `schema/${path}`).join(", ")}`,
  );
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

/** Compiles all that the image may run and keeps it there, so that no container loads the compiler. */
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { compile } = require("../register.cjs");

for (const folder of ["subgraphs", "deploy/src", "deploy/edge"]) {
  const top = join(__dirname, "..", "..", folder);
  const files = readdirSync(top, { recursive: true }).filter(
    (file) => file.endsWith(".ts") && !file.includes("node_modules"),
  );
  for (const file of files) compile(readFileSync(join(top, file), "utf8"), join(top, file));
}

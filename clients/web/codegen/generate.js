const { readFileSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { generate } = require("@graphql-codegen/cli");
const { addTypenameSelectionDocumentTransform } = require("@graphql-codegen/client-preset");
const { cacheSchema, FINGERPRINT_FILE, fingerprint, SCHEMA_FILE, SOURCES } = require("./fingerprint.cjs");

const root = join(__dirname, "..", "..", "..");
const scalars = JSON.parse(readFileSync(join(root, "schema", "codegen.scalars.json"), "utf8"));
const output = join(SOURCES, "gql");

/** Writes `src/gql`, and beside it what it was made from. */
async function main() {
  rmSync(output, { recursive: true, force: true });
  await generate(
    {
      schema: SCHEMA_FILE,
      documents: [join(SOURCES, "**", "*.{ts,tsx}")],
      silent: true,
      generates: {
        [`${output}/`]: {
          preset: "client",
          presetConfig: { fragmentMasking: false, persistedDocuments: true },
          documentTransforms: [addTypenameSelectionDocumentTransform],
          config: { strictScalars: true, scalars, enumsAsTypes: true, useTypeImports: true, dedupeFragments: true },
        },
      },
    },
    true,
  );
  writeFileSync(join(output, "cache-schema.json"), `${JSON.stringify(cacheSchema(), null, 2)}\n`);
  writeFileSync(FINGERPRINT_FILE, `${fingerprint()}\n`);
}

main().catch((reason) => {
  process.stderr.write(`${reason.message}\n`);
  process.exitCode = 1;
});

const { readFileSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { generate } = require("@graphql-codegen/cli");
const { addTypenameSelectionDocumentTransform } = require("@graphql-codegen/client-preset");
const { cacheSchema, fingerprint, SDK, WEB } = require("./fingerprint.cjs");

const root = join(__dirname, "..", "..", "..");
const scalars = JSON.parse(readFileSync(join(root, "schema", "codegen.scalars.json"), "utf8"));
const common = { strictScalars: true, scalars, enumsAsTypes: true, useTypeImports: true, dedupeFragments: true };

/** One type, written out, so that who installs the SDK needs no package for it. */
const DECORATION_IMPORT = "import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';";
const DECORATION =
  "interface DocumentTypeDecoration<TResult, TVariables> { __apiType?: (variables: TVariables) => TResult }";

/** Writes `src/gql` of a client, and beside it what it was made from. */
async function write(client, presetConfig, options) {
  rmSync(client.output, { recursive: true, force: true });
  await generate(
    {
      schema: client.schemaFile,
      documents: client.documents,
      silent: true,
      generates: { [`${client.output}/`]: { preset: "client", presetConfig, ...options } },
    },
    true,
  );
  writeFileSync(client.fingerprintFile, `${fingerprint(client)}\n`);
}

async function main() {
  await write(
    WEB,
    { fragmentMasking: false, persistedDocuments: true },
    { documentTransforms: [addTypenameSelectionDocumentTransform], config: common },
  );
  writeFileSync(join(WEB.output, "cache-schema.json"), `${JSON.stringify(cacheSchema(), null, 2)}\n`);
  await write(SDK, { fragmentMasking: false }, { config: { ...common, documentMode: "string" } });
  // Its documents are files: what looks them up by their text has nothing to find.
  for (const unused of ["gql.ts", "index.ts"]) rmSync(join(SDK.output, unused), { force: true });
  const written = join(SDK.output, "graphql.ts");
  writeFileSync(written, readFileSync(written, "utf8").replace(DECORATION_IMPORT, DECORATION));
}

main().catch((reason) => {
  process.stderr.write(`${reason.message}\n`);
  process.exitCode = 1;
});

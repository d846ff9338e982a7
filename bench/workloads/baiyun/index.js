const { join } = require("node:path");
const { parse } = require("graphql");
const { readSubgraphs } = require("../workload");
const { generate } = require("./generated-values");
const operations = require("./operations");

const SCHEMA = join(__dirname, "..", "..", "..", "schema");

/** A reference is the entity: its values follow from its key. */
function referencesOf(sdl) {
  const entities = parse(sdl).definitions.filter(({ directives }) =>
    directives?.some(({ name }) => name.value === "key"),
  );
  return Object.fromEntries(entities.map(({ name }) => [name.value, { __resolveReference: (reference) => reference }]));
}

/**
 * BaiYun's own supergraph over generated answers.
 * @type {import("../workload").Workload}
 */
module.exports = {
  name: "baiyun",
  operations,
  subgraphs: readSubgraphs(join(SCHEMA, "subgraphs")).map(({ name, sdl }) => ({
    name,
    sdl,
    resolvers: referencesOf(sdl),
    fallback: generate,
  })),
  supergraphFile: join(SCHEMA, "supergraph.graphql"),
  scope: "role:customer_admin",
};

const { readSubgraphs } = require("../workload");
const operations = require("./operations");
const resolvers = require("./resolvers");

/**
 * The shop that federation gateways are commonly compared with: users review products.
 * @type {import("../workload").Workload}
 */
module.exports = {
  name: "shop",
  operations,
  subgraphs: readSubgraphs(__dirname).map(({ name, sdl }) => ({ name, sdl, resolvers: resolvers[name] })),
};

const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/**
 * @typedef {object} Operation
 * @property {string} name
 * @property {string} about
 * @property {string} query
 * @property {Record<string, unknown>} [variables]
 *
 * @typedef {object} Subgraph
 * @property {string} name
 * @property {string} sdl
 * @property {Record<string, Record<string, Function>>} resolvers By type and field; what is not there comes from `fallback`.
 * @property {import("graphql").GraphQLFieldResolver<unknown, unknown>} [fallback]
 *
 * @typedef {object} Workload
 * @property {string} name
 * @property {Operation[]} operations
 * @property {Subgraph[]} subgraphs
 * @property {string} [supergraphFile] The composed supergraph; without it the subgraphs are composed here.
 * @property {string} [scope] What the access token of our router's clients grants; without it they are anonymous.
 */

/**
 * The SDL of each subgraph from a directory with one file for each.
 * @param {string} directory
 * @returns {{ name: string, sdl: string }[]}
 */
function readSubgraphs(directory) {
  return readdirSync(directory)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => ({ name: file.slice(0, -".graphql".length), sdl: readFileSync(join(directory, file), "utf8") }));
}

module.exports = { readSubgraphs };

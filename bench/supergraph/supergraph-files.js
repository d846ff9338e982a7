const { writeFileSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { composeServices } = require("@apollo/composition");
const { parse, print, visit } = require("graphql");

const ACCESS_DIRECTIVES = new Set(["authenticated", "requiresScopes", "policy"]);

/**
 * @typedef {object} SupergraphFiles
 * @property {string} supergraph The composed supergraph with the subgraphs' URLs in it.
 * @property {string} withoutAccess The same without access directives, for gateways that do not take them.
 * @property {boolean} hasAccess Whether the two differ.
 * @property {Record<string, string>} subgraphs SDL file by subgraph, without access directives.
 */

/**
 * @param {import("../workloads/workload").Workload} workload
 * @param {Record<string, string>} urls By subgraph.
 * @param {string} directory
 * @returns {SupergraphFiles}
 */
function writeSupergraphFiles(workload, urls, directory) {
  const sdl = withUrls(
    workload.supergraphFile ? readFileSync(workload.supergraphFile, "utf8") : compose(workload, urls),
    urls,
  );
  const stripped = withoutAccess(sdl);
  return {
    supergraph: write(directory, `${workload.name}.graphql`, sdl),
    withoutAccess: write(directory, `${workload.name}-without-access.graphql`, stripped),
    hasAccess: print(parse(sdl)) !== stripped,
    subgraphs: Object.fromEntries(
      workload.subgraphs.map(({ name, sdl: subgraphSdl }) => [
        name,
        write(directory, `${workload.name}-${name}.graphql`, withoutAccess(subgraphSdl)),
      ]),
    ),
  };
}

function write(directory, file, text) {
  const path = join(directory, file);
  writeFileSync(path, text);
  return path;
}

function compose({ subgraphs }, urls) {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: urls[name], typeDefs: parse(sdl) })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

/** The URL of each subgraph becomes where it listens in this run. */
function withUrls(sdl, urls) {
  return sdl.replace(/@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g, (_, name) => {
    return `@join__graph(name: ${JSON.stringify(name)}, url: ${JSON.stringify(urls[name])})`;
  });
}

/** Takes out access directives, where they are imported, linked, defined and used. */
function withoutAccess(sdl) {
  const document = visit(parse(sdl), {
    Directive(node) {
      if (ACCESS_DIRECTIVES.has(node.name.value)) return null;
      if (node.name.value !== "link") return undefined;
      const url = node.arguments.find(({ name }) => name.value === "url")?.value.value ?? "";
      return ACCESS_DIRECTIVES.has(url.split("/").at(-2)) ? null : undefined;
    },
    ListValue(node) {
      const values = node.values.filter(({ value }) => !ACCESS_DIRECTIVES.has(String(value).replace("@", "")));
      return values.length === node.values.length ? undefined : { ...node, values };
    },
    DirectiveDefinition: (node) => (ACCESS_DIRECTIVES.has(node.name.value) ? null : undefined),
    ScalarTypeDefinition: (node) =>
      /^(requiresScopes|policy)__|^federation__Scope/.test(node.name.value) ? null : undefined,
  });
  return print(document);
}

module.exports = { writeSupergraphFiles };

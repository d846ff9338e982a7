const { mkdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const BINARY = "@grafbase/cli-x86_64-unknown-linux-musl/grafbase";

/** It composes by itself: from the SDL files of the subgraphs, without any other request. */
function command({ name, sharing }) {
  return ({ port, directory, files, urls }) => {
    const home = join(directory, `${name}-home`);
    mkdirSync(home, { recursive: true });
    const config = join(home, "grafbase.toml");
    writeFileSync(config, configuration(files.subgraphs, urls, sharing));
    return {
      command: require.resolve(BINARY),
      args: ["--home", home, "dev", "--config", config, "--listen-address", `127.0.0.1:${port}`],
      env: { HOME: home },
    };
  };
}

function configuration(schemas, urls, sharing) {
  const subgraphs = Object.entries(schemas).map(([name, file]) => {
    return `[subgraphs.${name}]\nurl = ${JSON.stringify(urls[name])}\nschema_path = ${JSON.stringify(file)}\n`;
  });
  return [...(sharing ? [] : ["[traffic_shaping]\ninflight_deduplication = false\n"]), ...subgraphs].join("\n");
}

const VERSION = "@grafbase/cli 0.103.0, `grafbase dev` with the subgraphs' SDL";

/** @type {import("./peer").Peer[]} */
module.exports = [
  {
    name: "grafbase",
    title: "Grafbase",
    settings: `${VERSION}, nothing else set; identical calls in flight shared, its default`,
    sharing: "calls",
    command: command({ name: "grafbase", sharing: true }),
  },
  {
    name: "grafbase-unshared",
    title: "Grafbase",
    settings: `${VERSION}; traffic_shaping.inflight_deduplication = false`,
    sharing: "off",
    command: command({ name: "grafbase-unshared", sharing: false }),
  },
];

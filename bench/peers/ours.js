const { PRODUCTION } = require("./peer");

/** As router/README.md has it. */
const YOUNG_GENERATION = "--max-semi-space-size=32";

function command({ flags, sharing }) {
  return ({ router, port, files, jwksUrl }) => ({
    command: process.execPath,
    args: [...flags, router, "--supergraph", files.supergraph, "--port", String(port), "--host", "127.0.0.1"],
    env: { ...PRODUCTION, JWKS_URL: jwksUrl, ...(sharing && { SHARE_READS: "true" }) },
  });
}

/** @type {import("./peer").Peer[]} */
module.exports = [
  {
    name: "ours",
    title: "ours",
    settings: `node ${YOUNG_GENERATION}; access filter, limits and metrics on`,
    sharing: "off",
    checksAccess: true,
    command: command({ flags: [YOUNG_GENERATION], sharing: false }),
  },
  {
    name: "ours-plain",
    title: "ours, no Node flag",
    settings: "plain node; access filter, limits and metrics on",
    sharing: "off",
    checksAccess: true,
    command: command({ flags: [], sharing: false }),
  },
  {
    name: "ours-sharing",
    title: "ours",
    settings: `as "ours", with SHARE_READS=true`,
    sharing: "answers",
    checksAccess: true,
    command: command({ flags: [YOUNG_GENERATION], sharing: true }),
  },
];

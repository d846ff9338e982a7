const { PRODUCTION } = require("./peer");

/** As router/README.md has it. */
const FLAGS = ["--max-semi-space-size=32", "--no-allocation-site-pretenuring"];

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
    settings: `node ${FLAGS.join(" ")}; access filter, limits and metrics on`,
    sharing: "off",
    checksAccess: true,
    command: command({ flags: FLAGS, sharing: false }),
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
    command: command({ flags: FLAGS, sharing: true }),
  },
];

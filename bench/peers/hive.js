const { dirname, join } = require("node:path");
const { LARGE_YOUNG_GENERATION, PRODUCTION } = require("./peer");

const LAUNCHER = join(dirname(require.resolve("@graphql-hive/gateway")), "bin.js");
const FASTEST = join(__dirname, "programs", "hive.config.mjs");

const VERSION = "@graphql-hive/gateway 2.15.1";
const FAST = `WebSockets, graphiql, landingPage, cors, requestId and webhooks off, logging "warn", node ${LARGE_YOUNG_GENERATION}`;
const SHARED = "identical calls in flight shared, its default";
const UNSHARED = "transport option deduplicateInflightRequests: false";
const ANSWERS_SHARED =
  "inboundInflightRequestDeduplication: true, so that identical requests in flight are answered once";

/**
 * @param {string[]} planner Flags of the planner.
 * @param {import("./peer").Peer["sharing"]} [sharing] Given for the fastest setting only.
 */
function command(planner, sharing) {
  return ({ port, files }) => ({
    command: process.execPath,
    args: [
      ...(sharing ? [LARGE_YOUNG_GENERATION] : []),
      LAUNCHER,
      "supergraph",
      files.withoutAccess,
      ...["--port", String(port), "--host", "127.0.0.1"],
      ...planner,
      ...(sharing ? ["--disable-websockets", "--config-path", FASTEST] : []),
    ],
    env: { ...PRODUCTION, ...(sharing && { HIVE_SHARING: sharing }) },
  });
}

const JAVASCRIPT = { title: "Hive Gateway, JavaScript planner", about: `${VERSION}, JavaScript planner` };
/** Its JIT compiler is for the executor of the JavaScript planner; beside the Rust planner it answers nulls. */
const JIT = ["--jit"];
const RUST = {
  title: "Hive Gateway, Rust planner",
  about: `${VERSION}, @graphql-hive/router-runtime 1.4.23, --hive-router-runtime`,
};
const ROUTER_RUNTIME = ["--hive-router-runtime"];

/** @type {import("./peer").Peer[]} */
module.exports = [
  {
    name: "hive-js",
    title: JAVASCRIPT.title,
    settings: `${JAVASCRIPT.about}; NODE_ENV=production, nothing else set; ${SHARED}`,
    sharing: "calls",
    command: command([]),
  },
  {
    name: "hive-js-fast",
    title: `${JAVASCRIPT.title}, fastest`,
    settings: `${JAVASCRIPT.about}; --jit, ${FAST}; ${UNSHARED}`,
    sharing: "off",
    command: command(JIT, "off"),
  },
  {
    name: "hive-js-sharing",
    title: `${JAVASCRIPT.title}, fastest`,
    settings: `${JAVASCRIPT.about}; --jit, ${FAST}; ${SHARED}`,
    sharing: "calls",
    command: command(JIT, "calls"),
  },
  {
    name: "hive-rust",
    title: RUST.title,
    settings: `${RUST.about}; NODE_ENV=production, nothing else set; ${SHARED}`,
    sharing: "calls",
    command: command(ROUTER_RUNTIME),
  },
  {
    name: "hive-rust-fast",
    title: `${RUST.title}, fastest`,
    settings: `${RUST.about}; ${FAST}; ${UNSHARED}`,
    sharing: "off",
    command: command(ROUTER_RUNTIME, "off"),
  },
  {
    name: "hive-rust-sharing",
    title: `${RUST.title}, fastest`,
    settings: `${RUST.about}; ${FAST}; ${SHARED}`,
    sharing: "calls",
    command: command(ROUTER_RUNTIME, "calls"),
  },
  {
    name: "hive-rust-answers",
    title: `${RUST.title}, fastest`,
    settings: `${RUST.about}; ${FAST}; ${ANSWERS_SHARED}`,
    sharing: "answers",
    command: command(ROUTER_RUNTIME, "answers"),
  },
];

/** The seven import rules of schema/RULES.md. Each one is blocking. */
/** Every folder below subgraphs/ but the kit. */
const DOMAINS = "[^_/][^/]*";

/** The rooms of the router, each of which may import those before it only. */
const ROOMS = [
  "contracts",
  "sources",
  "request",
  "operation",
  "access",
  "planning",
  "steps",
  "execution",
  "answer",
  "by-text",
  "live",
  "transport",
];
/** What stands beside the rooms and may be imported by any of them. */
const BESIDE_ROOMS = "^router/src/(errors|generated-code)\\.ts$";

module.exports = {
  forbidden: [
    {
      name: "1-subgraph-imports-kit-only",
      comment: "Another domain is an entity stub or an event, never an import.",
      severity: "error",
      from: { path: `^subgraphs/(${DOMAINS})/` },
      to: { path: "^(subgraphs|router|deploy|clients)/", pathNot: "^subgraphs/($1|_kit)/" },
    },
    {
      name: "2-kit-imports-npm-only",
      severity: "error",
      from: { path: "^subgraphs/_kit/" },
      to: { path: "^(subgraphs|router|deploy|clients)/", pathNot: "^subgraphs/_kit/" },
    },
    {
      name: "3-router-starts-from-sdl-alone",
      severity: "error",
      from: { path: "^router/" },
      to: { path: "^(subgraphs|deploy|clients)/" },
    },
    ...ROOMS.slice(0, -1).map((room, index) => ({
      name: `3-router-room-${room}`,
      comment: "A room imports those before it, and nothing of what puts the rooms together; the last may.",
      severity: "error",
      from: { path: `^router/src/${room}/` },
      to: {
        path: `^router/src/((${ROOMS.slice(index + 1).join("|")})/|[^/]+\\.ts$)`,
        pathNot: BESIDE_ROOMS,
      },
    })),
    {
      name: "2-the-sandbox-knows-nobody",
      comment: "It speaks for counterparts, on the wire alone; its tests may look at pictures as a domain's do.",
      severity: "error",
      from: { path: "^deploy/sandbox/src/" },
      to: { path: "^(subgraphs|router|deploy|clients)/", pathNot: "^deploy/sandbox/src/" },
    },
    {
      name: "4-clients-import-generated-documents-only",
      severity: "error",
      from: { path: "^clients/([^/]+)/" },
      to: { path: "^(subgraphs|router|deploy|clients)/", pathNot: "^clients/($1|sdk)/" },
    },
    {
      name: "5-service-knows-no-graphql",
      comment: "resolver -> service -> entity; a service never imports graphql or a resolver.",
      severity: "error",
      from: { path: "^subgraphs/[^_][^/]*/src/.*\\.service\\.ts$" },
      to: { path: "(^|/)node_modules/graphql/|\\.resolver\\.ts$" },
    },
    {
      name: "5-hashing-waits-its-turn",
      comment:
        "Passwords are hashed by user/passwords.ts, which counts and queues; the demo's, and the first administrator's, once.",
      severity: "error",
      from: { path: "^subgraphs/", pathNot: "customers/src/(user/passwords|demo|first-admin|.*\\.test)\\.ts$" },
      to: { path: "^subgraphs/customers/src/user/password\\.ts$" },
    },
    {
      name: "5-entity-knows-no-service",
      severity: "error",
      from: { path: "^subgraphs/[^_][^/]*/src/.*\\.(entity|type)\\.ts$" },
      to: { path: "\\.(service|resolver)\\.ts$" },
    },
    {
      name: "6-folders-of-a-domain-meet-at-the-service",
      comment: "A folder may use another's types and pure rules, and act only through its service.",
      severity: "error",
      from: { path: "^subgraphs/([^_][^/]*)/src/([^/]+)/" },
      to: {
        path: "^subgraphs/$1/src/[^/]+/[^/]+\\.(resolver|route|script|migration)\\.ts$",
        pathNot: "^subgraphs/$1/src/$2/",
      },
    },
    {
      name: "7-only-the-declaration-knows-adapters",
      severity: "error",
      from: {
        path: "^subgraphs/([^_][^/]*)/src/",
        pathNot: "/src/(domain|services)\\.ts$|/src/adapters/|\\.test\\.ts$|/src/testing/",
      },
      to: { path: "^subgraphs/$1/src/adapters/" },
    },
    {
      name: "no-circular",
      comment: "Of types neither: what cannot be understood alone is one thing in two files.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};

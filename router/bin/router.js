#!/usr/bin/env node
// V8 takes what waits for a slow subgraph for long-lived, and from then on allocates its like in the old generation.
require("node:v8").setFlagsFromString("--no-allocation-site-pretenuring");
process.env.APOLLO_TELEMETRY_DISABLED = "1";
require("../register.cjs");
require("../src/main.ts");

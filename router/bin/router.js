#!/usr/bin/env node
const { setFlagsFromString } = require("node:v8");

// V8 takes what waits for a slow subgraph for long-lived, and from then on allocates its like in the old generation.
setFlagsFromString("--no-allocation-site-pretenuring");
// The old generation is collected when it has doubled; V8 would let a quiet one grow fourfold.
setFlagsFromString("--heap-growing-percent=100");
process.env.APOLLO_TELEMETRY_DISABLED = "1";
require("../register.cjs");
require("../src/main.ts");

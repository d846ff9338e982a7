#!/usr/bin/env node
const { setFlagsFromString } = require("node:v8");

// V8 takes what waits for a slow subgraph for long-lived, and from then on allocates its like in the old generation.
setFlagsFromString("--no-allocation-site-pretenuring");
// The old generation is collected when it has doubled; V8 would let a quiet one grow fourfold.
setFlagsFromString("--heap-growing-percent=100");
// After eight idle seconds V8 would collect until it has forgotten the forms of objects, and with them the code optimised for
// them: what comes next would cost twice as much. Memory is given back after ten minutes.
setFlagsFromString("--gc-memory-reducer-start-delay-ms=600000");
process.env.APOLLO_TELEMETRY_DISABLED = "1";
require("../register.cjs");
require("../src/main.ts");

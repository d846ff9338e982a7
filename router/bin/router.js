#!/usr/bin/env node
process.env.APOLLO_TELEMETRY_DISABLED = "1";
require("../register.cjs");
require("../src/main.ts");

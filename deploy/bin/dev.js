#!/usr/bin/env node
const { install, requireNode, run, script } = require("./bootstrap");

requireNode();
install();
run(script("deploy/src/dev.ts", ...process.argv.slice(2)), { tied: true }).then((code) => {
  process.exitCode = code;
});

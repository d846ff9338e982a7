#!/usr/bin/env node
const { install, requireNode, run, script } = require("./bootstrap");

requireNode();
install();
run(script("clients/demo/src/main.ts", ...process.argv.slice(2))).then((code) => {
  process.exitCode = code;
});

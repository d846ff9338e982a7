#!/usr/bin/env node
const nodeFlags = require("./node-flags.json");
const { install, requireNode, run, script } = require("./bootstrap");

requireNode();
install();
// Why these: schema/adr/0012-garbage-dies-young.md.
run([...nodeFlags, ...script("deploy/src/start.ts", ...process.argv.slice(2))], { tied: true }).then((code) => {
  process.exitCode = code;
});

const { setFlagsFromString } = require("node:v8");

// Most of what a test runs is run a few times: to optimise it costs more than it gives, as does to compile again what rested for a moment.
const flags = ["--no-flush-bytecode"];
// Later ones have no such budget.
if (Number.parseInt(process.versions.v8, 10) < 12) flags.push("--interrupt-budget=600000");
for (const flag of flags) setFlagsFromString(flag);

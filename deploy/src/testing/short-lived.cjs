const { setFlagsFromString } = require("node:v8");

// Most of what a test runs is run a few times: to optimise it costs more than it gives, as does to compile again what rested for a moment.
for (const flag of ["--interrupt-budget=600000", "--no-flush-bytecode"]) setFlagsFromString(flag);

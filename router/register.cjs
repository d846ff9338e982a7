/** Lets the router start from its TypeScript, without a build and without the rest of the house. */
const { join } = require("node:path");
const { compileOnLoad } = require("./compile-on-load.cjs");

const options = {
  swcrc: false,
  configFile: false,
  jsc: {
    parser: { syntax: "typescript", decorators: true },
    transform: { useDefineForClassFields: false },
    target: "es2022",
    keepClassNames: true,
  },
  module: { type: "commonjs" },
  sourceMaps: "inline",
};

// Beside what is installed, so that a new install removes it.
compileOnLoad(options, join(__dirname, "node_modules", ".cache", "compiled"));

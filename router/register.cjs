/** Compiles the router's TypeScript in memory, so that it starts without a build and without the rest of the house. */
const { transformSync } = require("@swc/core");
const { addHook } = require("pirates");

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

process.setSourceMapsEnabled(true);
addHook((code, filename) => transformSync(code, { ...options, filename }).code, {
  exts: [".ts"],
  ignoreNodeModules: true,
});

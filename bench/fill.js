const { resolve } = require("node:path");
const { parseArgs } = require("node:util");
const { positive } = require("./options");
const { fillStores } = require("./stack/fill/fill-stores");

/** node fill.js --home FOLDER [--scale SHARE] [--stack CHECKOUT]: a home that `BAIYUN_HOME=FOLDER npm start` then serves. */
async function main() {
  const { values } = parseArgs({
    options: {
      home: { type: "string" },
      scale: { type: "string", default: "1" },
      stack: { type: "string" },
      "event-days": { type: "string", default: "6" },
    },
  });
  if (!values.home) throw new Error("Say where: --home FOLDER.");
  const began = Date.now();
  const report = (line) => process.stderr.write(`${Math.round((Date.now() - began) / 1000)} s: ${line}\n`);
  await fillStores(resolve(values.home), {
    scale: positive("scale", values.scale),
    eventDays: positive("event-days", values["event-days"]),
    checkout: values.stack && resolve(values.stack),
    report,
  });
  report("filled");
}

main().catch((reason) => {
  process.stderr.write(`${reason.stack}\n`);
  process.exitCode = 1;
});

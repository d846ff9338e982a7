const { machineLine } = require("./machine");
const { markdown, milliseconds } = require("./tables");
const { atLeast, atMost, verdictsOn } = require("./targets");

/** Times what it takes of a store a hundred times smaller. */
const GROWTH = 2;
const START_SECONDS = 30;
const PRICED_SECONDS = 2;
const REBUILT_PER_SECOND = 3_000;

const PEOPLE = { staff: "staff", big: "customer of 30%", small: "customer of 1%" };

/**
 * @param {{ extent: import("../stack/fill/extent").Extent, startMs: number, growth: import("../stack/growth/measure-growth").GrowthResult[],
 *   rebuild?: import("../stack/growth/rebuild").RebuildResult }} outcome
 * @param {{ rounds: number, seconds: number }} options
 * @returns {string} Markdown
 */
function growthResultsOf({ extent, startMs, growth, rebuild }, { rounds, seconds }) {
  const { orders, tenants, trackers, eventsEach } = extent;
  const figure = (count) => count.toLocaleString("en");
  return [
    "## Growth",
    machineLine(),
    `The same questions and acts at two sizes, in turns: ${figure(orders)} orders and shipments of ${tenants} customers, ${figure(trackers)} parcels of 12 scans and ${figure(3 * eventsEach)} events in outboxes, inboxes and streams; and a hundredth of it. The best of ${rounds} rounds, for questions of ${seconds} s with 2 connections and changing rows, for acts one after the other to the end of what they set off. CPU is the whole stack's.`,
    "### Targets",
    verdictsOn(checksOf({ startMs, growth, rebuild })),
    "### Questions and acts",
    growthTable(growth),
    ...(rebuild ? ["### A lost stream", rebuildText(rebuild)] : []),
  ].join("\n\n");
}

const ratios = ({ small, filled }) => ({ p50: filled.p50 / small.p50, cpu: filled.cpu / small.cpu });
/** A page that is not full in the small stores says nothing of growth. */
const isUnlike = ({ small, filled }) => Math.abs(filled.bytes - small.bytes) > 0.25 * small.bytes;
const hasGrown = (result) => Object.values(ratios(result)).some((ratio) => ratio > GROWTH);

/** @returns {import("./targets").Check[]} */
function checksOf({ startMs, growth, rebuild }) {
  const largest = (name) => (growth.length > 0 ? Math.max(...growth.map((result) => ratios(result)[name])) : undefined);
  return [
    atMost(
      "questions and acts that grow more than twice, or fail",
      0,
      growth.filter((result) => verdictOn(result) !== "pass").length,
      1,
    ),
    atMost("the largest growth of a latency", GROWTH, largest("p50"), 1, "×"),
    atMost("the largest growth of CPU", GROWTH, largest("cpu"), 1, "×"),
    atMost("start at the full size, s", START_SECONDS, startMs / 1000, 1),
    atMost(
      "an order's price while a stream is rebuilt, s",
      PRICED_SECONDS,
      rebuild && Math.max(...rebuild.pricedMs) / 1000,
      1,
    ),
    atLeast("a lost stream's events rebuilt a second", REBUILT_PER_SECOND, rebuild?.perSecond, 1, ""),
    atLeast(
      "of a lost stream rebuilt, %",
      100,
      rebuild && Math.min(100, (100 * rebuild.rebuilt) / rebuild.lost),
      1,
      "",
    ),
  ];
}

function verdictOn(result) {
  const { failures } = result.filled;
  if (failures > 0) return `FAIL, ${failures} failed`;
  if (isUnlike(result)) return "FAIL, answers differ";
  return hasGrown(result) ? "FAIL" : "pass";
}

function growthTable(growth) {
  const rows = growth.map((result) => {
    const { name, who, small, filled } = result;
    const { p50, cpu } = ratios(result);
    const times = (ratio) => `${ratio.toFixed(2)}×`;
    const verdict = verdictOn(result);
    const cells = [small.p50, filled.p50].map((value) => value.toFixed(1));
    return [
      name,
      PEOPLE[who],
      verdict,
      ...cells,
      times(p50),
      milliseconds(small.cpu),
      milliseconds(filled.cpu),
      times(cpu),
    ];
  });
  const head = [
    "",
    "asked by",
    "verdict",
    "p50 ms, small",
    "p50 ms, filled",
    "",
    "CPU ms, small",
    "CPU ms, filled",
    " ",
  ];
  return markdown(head, rows);
}

function rebuildText({ lost, rebuilt, perSecond, pricedMs }) {
  const sorted = [...pricedMs].sort((a, b) => a - b);
  const seconds = (value) => `${(value / 1000).toFixed(2)} s`;
  return `\`events:orders\` with ${lost.toLocaleString("en")} entries was deleted while the stack ran: ${rebuilt.toLocaleString("en")} were there again, ${perSecond.toFixed(0)} a second. Of ${sorted.length} orders submitted meanwhile, one after the other, the median had its price after ${seconds(sorted[sorted.length >> 1])} and the last after ${seconds(sorted.at(-1))}.`;
}

module.exports = { growthResultsOf };

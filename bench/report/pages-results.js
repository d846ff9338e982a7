const { machineLine } = require("./machine");
const { markdown } = require("./tables");
const { verdictsOn } = require("./targets");

const LARGEST_PAINT_MS = 1_500;
const SCRIPT_KB = 300;

const whole = (number) => number.toFixed(0);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const lcpOf = (loads) => loads.map(({ lcp }) => lcp);
const kilobytesOf = ({ fresh }) => Math.max(...fresh.map(({ script }) => script)) / 1_000;

/**
 * @param {{ results: import("../pages/measure-pages").PageResult[], load: number }} outcome
 * @param {{ rounds: number, orders: number }} options
 * @returns {string} Markdown
 */
function pagesResultsOf({ results, load }, { rounds, orders }) {
  return [
    "## First pages",
    machineLine(),
    `Chromium on the same machine as the whole stack, which the demo has filled with ${orders} orders; ${rounds} times each, in turns. "First" has nothing of the page kept, "again" is the next visit of the same browser. The largest contentful paint counts from the start of the navigation; the script is what was sent, compressed. The machine's load was ${load.toFixed(1)}.`,
    verdictsOn(results.flatMap(checksOf)),
    markdown(
      ["page", "of", "largest paint", "first: median ms", "worst ms", "again: median ms", "worst ms", "script kB"],
      results.map((result) => {
        const { page, fresh, again } = result;
        const [first, next] = [lcpOf(fresh), lcpOf(again)];
        return [
          page.about,
          page.path,
          fresh.at(-1).largest,
          ...[median(first), Math.max(...first), median(next), Math.max(...next)].map(whole),
          whole(kilobytesOf(result)),
        ];
      }),
    ),
  ].join("\n\n");
}

/** @returns {import("./targets").Check[]} */
function checksOf(result) {
  const worst = Math.max(...lcpOf([...result.fresh, ...result.again]));
  const kilobytes = kilobytesOf(result);
  return [
    {
      about: `${result.page.about}: largest contentful paint, the worst`,
      target: `≤ ${LARGEST_PAINT_MS} ms`,
      measured: `${whole(worst)} ms`,
      passed: worst <= LARGEST_PAINT_MS,
    },
    {
      about: `${result.page.about}: compressed JavaScript of the first load`,
      target: `≤ ${SCRIPT_KB} kB`,
      measured: `${whole(kilobytes)} kB`,
      passed: kilobytes <= SCRIPT_KB,
    },
  ];
}

module.exports = { pagesResultsOf };

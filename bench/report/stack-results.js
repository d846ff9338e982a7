const { PEERS } = require("../stack/peers");
const { machineLine } = require("./machine");
const { markdown, milliseconds } = require("./tables");
const { atLeast, atMost, verdictsOn } = require("./targets");

/** Times the floor that an operation may cost. */
const AGAINST_FLOOR = { orders: 3, "order by id": 3, createOrder: 2.5 };
const AGAINST_POSTGRAPHILE = 1;
const IDLE_MS = 15;
const SCAN_MS = 4;
const SCANS_PER_SECOND = 300;
const LIFE_MS = 60;
const LIVES_PER_SECOND = 20;
const MANY_CLIENTS = 8;

const COST = ["CPU ms", "node", "PostgreSQL", "Redis"];
const timesOf = ({ median, least, most }) => `${median.toFixed(2)}× (${least.toFixed(2)}–${most.toFixed(2)})`;
const costCells = ({ all, node, postgres, redis }) => [all, node, postgres, redis].map(milliseconds);

/**
 * @param {import("../stack/measure-stack").StackOutcome} outcome
 * @param {{ rounds: number, seconds: number, connections: number, peers: string[] }} options
 * @returns {string} Markdown
 */
function stackResultsOf(outcome, { rounds, seconds, connections, peers }) {
  const settings = PEERS.filter(({ name }) => peers.includes(name));
  return [
    "## The whole stack",
    machineLine(),
    `CPU is user and system time of the Node process, of PostgreSQL with all its backends, and of Redis, from \`/proc\`; our own connections' backends are not in it. Operations: all servers stay up and take turns of ${seconds} s with ${connections} connections, every second one ours, there and back in ${rounds} rounds; a ratio is that of two turns side by side, and told are the median of the rounds' and, in brackets, the lowest and the highest. While a peer is measured, the stack's Node process is held${idlingOf(outcome)}. What a write sets off is waited for and counted.`,
    "### Targets",
    verdictsOn(checksOf(outcome)),
    ...outcome.operations.map(operationTable),
    ...workTable(outcome),
    ...(outcome.operations.length > 0
      ? ["### Settings of the peers", settings.map(({ title, settings: how }) => `- **${title}**: ${how}.`).join("\n")]
      : []),
  ].join("\n\n");
}

/** What the servers beside one under load took, which is counted of nobody. */
function idlingOf({ operations }) {
  const beside = operations.flatMap(({ results }) => results.flatMap(({ measurement }) => measurement?.beside ?? []));
  if (beside.length === 0) return "";
  const mostly = Math.max(...beside.map(({ median }) => median));
  const most = Math.max(...beside.map((one) => one.most));
  return `; the other servers took ${mostly.toFixed(1)} ms of CPU a second beside it, ${most.toFixed(1)} at most, which are not counted`;
}

/** @returns {import("./targets").Check[]} */
function checksOf({ operations, idle, scans, lives }) {
  const byOperation = operations.flatMap(({ operation: { name }, results }) => {
    const right = results.filter(({ fault }) => fault === undefined);
    const hasOurs = right.some(({ peer }) => peer.name === "ours");
    const over = (target, { name: peer, title }) => {
      const times = hasOurs ? right.find((one) => one.peer.name === peer)?.under : undefined;
      const check = atMost(`${name}: CPU over ${title}`, target, times?.median, 1, "×");
      return times ? { ...check, measured: timesOf(times) } : check;
    };
    const floor = over(AGAINST_FLOOR[name], { name: "floor", title: "the floor" });
    if (name !== "orders") return [floor];
    const others = PEERS.filter((peer) => peer.name.startsWith("postgraphile"));
    return [floor, ...others.map((peer) => over(AGAINST_POSTGRAPHILE, peer))];
  });
  const crowded = lives.find(({ clients }) => clients === MANY_CLIENTS);
  return [
    ...byOperation,
    atMost("idle: CPU ms a second", IDLE_MS, idle?.idle.cost.all, 1),
    atMost("scan: CPU ms to the end of its consequences", SCAN_MS, scans?.cost.all, 1),
    atLeast("scan: settled a second", SCANS_PER_SECOND, scans?.settled, 1, ""),
    ...lives.map(({ clients, cost }) => atMost(`order's life: CPU ms, ${clients} clients`, LIFE_MS, cost.all, 1)),
    atLeast(`order's life: a second, ${MANY_CLIENTS} clients`, LIVES_PER_SECOND, crowded?.perSecond, 1, ""),
  ];
}

function operationTable({ operation: { name, about }, results }) {
  const rows = results.map(({ peer, fault, measurement, under }) => {
    if (fault || !measurement) return [peer.title, "–"];
    const { rps, p50, p99 } = measurement;
    const ratio = under ? timesOf(under) : "";
    return [peer.title, ...costCells(measurement), ratio, rps.toFixed(0), p50.toFixed(1), p99.toFixed(1)];
  });
  const faults = results.filter(({ fault }) => fault).map(({ peer, fault }) => `- ${peer.title}: ${fault}`);
  const head = ["peer", ...COST, "ours against it", "requests/s", "p50 ms", "p99 ms"];
  return [`### ${name}: ${about}`, markdown(head, rows), ...(faults.length > 0 ? [faults.join("\n")] : [])].join(
    "\n\n",
  );
}

function workTable({ lives, scans, idle }) {
  const rows = lives.map(({ clients, orders, cost, perSecond }) => [
    `an order's life, ${clients} clients, ${orders} orders`,
    ...costCells(cost),
    perSecond.toFixed(1),
  ]);
  if (scans) rows.push([`a scan, of ${scans.scans} pushed`, ...costCells(scans.cost), scans.settled.toFixed(0)]);
  if (idle) {
    const of = ({ seconds }) => seconds.toFixed(0);
    rows.push([`a second right after load, of ${of(idle.afterLoad)}`, ...costCells(idle.afterLoad.cost)]);
    rows.push([`a second of an idle stack, of ${of(idle.idle)}`, ...costCells(idle.idle.cost)]);
  }
  const notes = [
    "An order's life: created, submitted, priced, accepted, shipped with its label, each client one order after the other; waiting costs the stack nothing.",
    ...(scans
      ? [
          `A scan: a signed push of 17TRACK with one new scan, until shipment and order follow and the bus is empty; ${scans.taken.toFixed(0)} pushes a second were taken.`,
        ]
      : []),
    ...(idle
      ? [
          "Right after load PostgreSQL vacuums and analyses what was written and Node collects its garbage: that is the load's, and counted by itself, until PostgreSQL has looked after every database once and no autovacuum worker is at work. From then on the stack is idle.",
        ]
      : []),
  ];
  return ["### What goes on by itself", markdown(["", ...COST, "a second"], rows), notes.join(" ")];
}

module.exports = { stackResultsOf };

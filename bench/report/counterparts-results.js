const { machineLine } = require("./machine");
const { markdown, milliseconds } = require("./tables");
const { atLeast, atMost, verdictsOn } = require("./targets");

/** MiB that the Node process may hold more in the last third of a time than in the first. */
const GROWTH_MIB = 150;
/** Of what the floor takes in the same run, since how much of the offer anybody can take is the machine's. */
const TAKEN = 0.95;
const AGAINST_FLOOR = 8;
const MEMORY = "MiB are what the Node process held (RSS): the middle of each third of the time, and the most.";
/** Of how fast the others' orders go while all carriers are up. */
const BESIDE_AN_OUTAGE = 0.9;

const figure = (count) => Math.round(count).toLocaleString("en");
const COST = ["CPU ms", "node", "PostgreSQL", "Redis"];
const costCells = ({ all, node, postgres, redis }) => [all, node, postgres, redis].map(milliseconds);
const memoryCells = ({ medians, most }) => [...medians, most].map((mib) => mib.toFixed(0));

/**
 * @param {import("../counterparts/measure-counterparts").CounterpartsOutcome} outcome
 * @param {{ rate: number }} options
 * @returns {string} Markdown
 */
function counterpartsResultsOf(outcome, options) {
  const { parcels, burst, outage, load } = outcome;
  return [
    "## The counterparts",
    `${machineLine()} The machine's load was ${load.map((each) => each.toFixed(1)).join(" and ")} before and after.`,
    "Parcels go through the sandbox of the carriers, which is in the stack's own Node process and so in its CPU and memory: YunExpress by both interfaces, 4PX and Yanwen by three accounts each, of 5 calls a second and account; 17TRACK is told of 40 numbers a call, 3 calls a second, and pushes. Then signed pushes come in a burst, sent on time whether they are answered or not. The floor is one Node process that keeps the same pushes and writes the same rows and keys in batches, by ids that it is handed.",
    "### Targets",
    verdictsOn(checksOf(outcome)),
    ...(parcels || burst ? ["### What it took", workTable(outcome), MEMORY] : []),
    ...(parcels ? [`### ${figure(parcels.parcels)} parcels, counted`, countsTable(parcels), pushesText(parcels)] : []),
    ...(burst ? [`### ${figure(burst.scans)} scans, counted`, countsTable(burst), takenText(burst, options)] : []),
    ...(outage ? ["### One carrier down", outageText(outage)] : []),
    toldText(outcome),
  ].join("\n\n");
}

const outageText = ({ down, others, own, up, outage, waiting, completed }) =>
  `Of ${figure(others + own)} orders, placed while all carriers were up and again while ${down} was down for ten minutes by the sandbox's clock, the ${figure(others)} that others carry were labelled at ${up.toFixed(1)} and ${outage.toFixed(1)} a second. ${figure(waiting)} of its own ${figure(own)} waited meanwhile, and ${figure(completed)} were labelled once it was back.`;

const differences = ({ found, wanted }) => Object.entries(wanted).filter(([name, count]) => found[name] !== count);
const deliveries = ({ parcels, burst }) => (parcels?.parcels ?? 0) + (burst ? burst.parcels : 0);

/** @returns {import("./targets").Check[]} */
function checksOf(outcome) {
  const { parcels, burst, outage } = outcome;
  const growth = ({ medians: [first, , last] }) => Math.max(0, Math.round(last - first));
  const ours = burst?.cost.all;
  return [
    atMost("parcels: counts that are not as they ought to be", 0, parcels && differences(parcels).length, 1),
    atMost("labelling: MiB more in the last third", GROWTH_MIB, parcels && growth(parcels.labelled.memory), 1),
    atMost("tracking: MiB more in the last third", GROWTH_MIB, parcels && growth(parcels.tracked.memory), 1),
    atMost("burst: counts that are not as they ought to be", 0, burst && differences(burst).length, 1),
    atMost("burst: MiB more in the last third", GROWTH_MIB, burst && growth(burst.memory), 1),
    atLeast("burst: taken a second, over what the floor takes", TAKEN, burst?.taken, burst?.floor.taken),
    atMost("burst: CPU over the floor", AGAINST_FLOOR, ours, burst?.floor.cost.all, "×"),
    atLeast("one carrier down: others' orders a second, over all up", BESIDE_AN_OUTAGE, outage?.outage, outage?.up),
    atMost(
      "one carrier down: its own that are not labelled once it is back",
      0,
      outage && outage.own - outage.completed,
      1,
    ),
    atMost("deliveries told twice, or not at all", 0, toldWrong(outcome), 1),
  ];
}

function toldWrong({ told, parcels, burst }) {
  // Those that warm up are delivered as well.
  const least = deliveries({ parcels, burst });
  return Object.values(told).filter(({ subjects, times }) => subjects !== times || subjects < least).length;
}

function workTable({ parcels, burst }) {
  const rows = [];
  if (parcels) {
    const { labelled, tracked } = parcels;
    const scans = parcels.found.onBus;
    rows.push([
      "a parcel ordered, booked, labelled, registered",
      ...costCells(labelled.cost),
      (parcels.parcels / labelled.seconds).toFixed(1),
      ...memoryCells(labelled.memory),
    ]);
    rows.push([
      "a scan of twelve days on the fast clock",
      ...costCells(tracked.cost),
      (scans / tracked.seconds).toFixed(0),
      ...memoryCells(tracked.memory),
    ]);
  }
  if (burst) {
    rows.push([
      "a scan of the burst",
      ...costCells(burst.cost),
      burst.settled.toFixed(0),
      ...memoryCells(burst.memory),
    ]);
    rows.push(["the same at the floor", ...costCells(burst.floor.cost), burst.floor.settled.toFixed(0)]);
    const { cost, floor, settled } = burst;
    const times = (ratio) => `${ratio.toFixed(2)}×`;
    rows.push([
      "ours over the floor's",
      ...["all", "node", "postgres", "redis"].map((name) => times(cost[name] / floor.cost[name])),
      times(settled / floor.settled),
    ]);
  }
  return markdown(["", ...COST, "a second", "MiB, first", "second", "last third", "most"], rows);
}

function countsTable({ found, wanted }) {
  const rows = Object.entries(wanted).map(([name, count]) => [
    TITLES[name] ?? name,
    figure(count),
    figure(found[name]),
    found[name] === count ? "pass" : "FAIL",
  ]);
  return markdown(["", "ought to be", "are", ""], rows);
}

const TITLES = {
  numbers: "different tracking numbers",
  labels: "labels that are good",
  created: "bookings that carriers confirmed",
  "at the carriers": "parcels at the carriers",
  delivered: "shipments delivered",
  ordersDelivered: "orders delivered",
  taken: "pushes noted",
  read: "of them read",
  archived: "different scans in the archive",
  listed: "scans in the parcels' lists",
  onBus: "different scans on the bus",
  doubled: "scans on the bus once more",
  settled: "scans settled by logistics",
};

const takenText = ({ taken, settled, floor }, { rate }) =>
  `Of ${figure(rate)} pushes a second ${figure(taken)} a second were taken, and ${figure(settled)} a second settled to the end; the floor took ${figure(floor.taken)} and wrote ${figure(floor.settled)}.`;

const pushesText = ({ tracked }) =>
  `17TRACK's sandbox made ${figure(tracked.pushes)} pushes of them: one says all that is new since the last.`;

function toldText({ told, burst }) {
  const say = (domain, what) => `${figure(told[domain].subjects)} ${what}, ${figure(told[domain].times)} times`;
  const warm = burst ? ", with those that warmed up" : "";
  return `Of all parcels of the run${warm}, it is told that ${say("logistics", "shipments are delivered")}; that ${say("orders", "orders are")}; and that ${say("finance", "holds are captured")}.`;
}

module.exports = { counterpartsResultsOf };

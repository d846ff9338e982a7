const { cpuOf, markdown } = require("./tables");

/** What one run must show, by operation. */
const TARGETS = {
  small: { stock: 7, floor: 1.3 },
  big: { stock: 15, floor: 1.35 },
  wide: { stock: 9, floor: 1.6 },
};
const AGAINST_HIVE = 4;
const CALLS_OF_BIG = 9;
const MEMORY_MB = 300;
const MEGABYTE = 1024 * 1024;

/**
 * @typedef {object} Check
 * @property {string} about
 * @property {string} target
 * @property {string} measured
 * @property {boolean | undefined} passed Undefined when the run did not measure it.
 */

/**
 * @param {import("../measure/run-workload").OperationResult[]} outcomes
 * @returns {string}
 */
function targetsOf(outcomes) {
  return verdictsOn(checksOf(outcomes));
}

/**
 * @param {Check[]} checks
 * @returns {string}
 */
function verdictsOn(checks) {
  const rows = checks.map(({ about, target, measured, passed }) => [
    about,
    passed === undefined ? "not measured" : passed ? "pass" : "FAIL",
    target,
    measured,
  ]);
  return markdown(["target", "verdict", "asked", "measured"], rows);
}

/** @returns {Check[]} */
function checksOf(outcomes) {
  const byOperation = outcomes.flatMap(({ operation, results }) => {
    const target = TARGETS[operation.name];
    if (!target) return [];
    const ours = cpuOf(results, "ours");
    const shared = cpuOf(results, "ours-sharing");
    return [
      atLeast(`${operation.name}: cheaper than stock ApolloGateway`, target.stock, cpuOf(results, "stock"), ours),
      atLeast(
        `${operation.name}: cheaper than the best Hive Gateway, sharing off`,
        AGAINST_HIVE,
        hive(results, false),
        ours,
      ),
      atLeast(
        `${operation.name}: cheaper than the best Hive Gateway, sharing on`,
        AGAINST_HIVE,
        hive(results, true),
        shared,
      ),
      atMost(`${operation.name}: CPU over the floor`, target.floor, ours, cpuOf(results, "floor"), "×"),
      atMost(`${operation.name}: CPU over Grafbase, sharing on`, 1, shared, cpuOf(results, "grafbase"), "×"),
    ];
  });
  const ours = outcomes.flatMap(({ operation, results }) =>
    results
      .filter(({ peer, recording }) => recording && peer.name === "ours")
      .map((result) => ({ ...result, operation })),
  );
  const big = ours.find(({ operation }) => operation.name === "big");
  const repeated = ours.reduce((sum, { recording }) => sum + recording.repeated.length, 0);
  const memory = outcomes.flatMap(({ results }) =>
    results.filter(({ peer }) => peer.checksAccess).map(({ measurement }) => (measurement?.memory ?? 0) / MEGABYTE),
  );
  return [
    ...byOperation,
    atMost("big: upstream calls", CALLS_OF_BIG, big?.recording.calls.length, 1),
    atMost("representations sent twice within an operation", 0, ours.length > 0 ? repeated : undefined, 1),
    atMost("RSS under load, MB", MEMORY_MB, memory.length > 0 ? Math.round(Math.max(...memory)) : undefined, 1),
  ];
}

/** The cheapest Hive Gateway of either planner and any setting, with or without sharing of calls or of answers. */
function hive(results, isSharing) {
  const costs = results
    .filter(({ peer }) => peer.name.startsWith("hive") && (peer.sharing !== "off") === isSharing)
    .map(({ peer }) => cpuOf(results, peer.name))
    .filter((cpu) => cpu !== undefined);
  return costs.length > 0 ? Math.min(...costs) : undefined;
}

/** @returns {Check} */
function atLeast(about, target, dividend, divisor, unit = "×") {
  const ratio = dividend === undefined || divisor === undefined ? undefined : dividend / divisor;
  return {
    about,
    target: `≥ ${target}${unit}`,
    measured: shown(ratio, unit),
    passed: ratio === undefined ? undefined : ratio >= target,
  };
}

/** @returns {Check} */
function atMost(about, target, dividend, divisor, unit = "") {
  const ratio = dividend === undefined || divisor === undefined ? undefined : dividend / divisor;
  return {
    about,
    target: `≤ ${target}${unit}`,
    measured: shown(ratio, unit),
    passed: ratio === undefined ? undefined : ratio <= target,
  };
}

function shown(number, unit) {
  if (number === undefined) return "";
  return `${Number.isInteger(number) ? number : number.toFixed(2)}${unit}`;
}

module.exports = { targetsOf, verdictsOn, atLeast, atMost };

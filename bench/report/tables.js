/**
 * One table for each operation.
 * @param {import("../measure/run-workload").OperationResult} outcome
 * @returns {string}
 */
function tableOf({ operation, bytes, results }) {
  const ours = cpuOf(results, "ours");
  const rows = results.map((result) => {
    const { peer, measurement, fault } = result;
    if (!measurement || fault) return [peer.title, peer.sharing, "–"];
    return [
      peer.title,
      peer.sharing,
      milliseconds(measurement.cpu),
      ours === undefined ? "" : `${(measurement.cpu / ours).toFixed(2)}×`,
      measurement.rps.toFixed(0),
      measurement.p50.toFixed(1),
      measurement.p99.toFixed(1),
      measurement.calls.toFixed(measurement.calls < 10 ? 2 : 1),
      String(result.recording?.calls.length ?? ""),
      (measurement.memory / 1024 / 1024).toFixed(0),
    ];
  });
  const head = [
    "peer",
    "sharing",
    "CPU ms/request",
    "against ours",
    "requests/s",
    "p50 ms",
    "p99 ms",
    "upstream calls",
    "alone",
    "RSS MB",
  ];
  return `#### ${operation.name}: ${operation.about}, ${(bytes / 1000).toFixed(1)} kB\n\n${markdown(head, rows)}`;
}

/** @param {number} value */
function milliseconds(value) {
  return value.toFixed(value < 1 ? 3 : 2);
}

const NUMBER = /^(–|[≥≤ ]*[\d.,]*×?( \([\d.]+–[\d.]+\))?)$/;

/** @returns {string} a Markdown table whose columns line up in plain text too; columns of numbers to the right */
function markdown(head, rows) {
  const full = rows.map((row) => head.map((_, column) => row[column] ?? ""));
  const columns = head.map((title, column) => {
    const cells = full.map((row) => row[column]);
    const width = Math.max(title.length, ...cells.map((cell) => cell.length));
    return cells.every((cell) => NUMBER.test(cell)) ? { width, right: true } : { width, right: false };
  });
  const line = (cells) => {
    const padded = cells.map((cell, column) => {
      const { width, right } = columns[column];
      return right ? cell.padStart(width) : cell.padEnd(width);
    });
    return `| ${padded.join(" | ")} |`;
  };
  const rule = columns.map(({ width, right }) => (right ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [line(head), `| ${rule.join(" | ")} |`, ...full.map(line)].join("\n");
}

/**
 * @param {import("../measure/run-workload").PeerResult[]} results
 * @param {string} name
 * @returns {number | undefined} milliseconds of CPU per request of a peer that answered rightly
 */
function cpuOf(results, name) {
  const result = results.find(({ peer, fault }) => peer.name === name && fault === undefined);
  return result?.measurement?.cpu;
}

module.exports = { tableOf, markdown, milliseconds, cpuOf };

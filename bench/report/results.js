const { machineLine } = require("./machine");
const { tableOf } = require("./tables");
const { targetsOf } = require("./targets");

/**
 * @param {import("../measure/run-workload").OperationResult[]} outcomes
 * @param {import("../measure/run-workload").RunOptions} options
 * @returns {string} Markdown
 */
function resultsOf(outcomes, options) {
  const peers = [...new Set(outcomes.flatMap(({ results }) => results.map(({ peer }) => peer)))];
  return [
    "## The router",
    machineLine(),
    `Medians of ${options.rounds} interleaved rounds of ${options.seconds} s, ${options.connections} connections. "CPU" is that of the router's processes alone; "upstream calls" are per request under load, "alone" those of one request by itself; "RSS" is the most since the start. "Sharing": requests in flight share identical upstream calls, or whole answers.`,
    "### Targets",
    targetsOf(outcomes),
    "### Operations",
    ...outcomes.map(tableOf),
    "### Answers",
    ...outcomes.map(answersOf),
    "### Settings",
    peers.map(({ title, name, settings }) => `- **${title}** (\`${name}\`): ${settings}.`).join("\n"),
  ].join("\n\n");
}

/** Who answered what the reference answered, and who did not. */
function answersOf({ operation, reference, hasAccess, results }) {
  const wrong = results.filter(({ fault }) => fault !== undefined);
  const right = results.length - wrong.length;
  const summary = `**${operation.name}**: ${right} of ${results.length} answer as ${reference} does.`;
  const lines = [];
  for (const { peer, fault } of wrong) lines.push(`- \`${peer.name}\`: ${fault.split("\n").join(" ")}`);
  for (const { peer, recording } of results) {
    if (recording && recording.repeated.length > 0) {
      lines.push(`- \`${peer.name}\` sends ${recording.repeated.length} representations again within one operation.`);
    }
  }
  if (hasAccess) {
    const checking = results.filter(({ peer }) => peer.checksAccess).map(({ peer }) => `\`${peer.name}\``);
    lines.push(
      `- With access directives and a signed token: ${checking.join(", ") || "none"}. The others serve the supergraph without the directives, to anonymous clients.`,
    );
  }
  return lines.length > 0 ? `${summary}\n\n${lines.join("\n")}` : summary;
}

module.exports = { resultsOf };

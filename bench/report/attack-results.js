const { RETURNS_WITHIN, SOCKETS_WITHIN } = require("../attacks/measure-attacks");
const { machineLine } = require("./machine");
const { markdown } = require("./tables");

const WORST_MS = 1_500;
const MEGABYTE = 1024 * 1024;

const whole = (number) => number.toFixed(0);
const megabytes = (bytes) => whole(bytes / MEGABYTE);

/**
 * @param {{ calm: object, results: import("../attacks/measure-attacks").AttackResult[] }} outcome
 * @param {{ seconds: number, settleSeconds: number }} options
 * @returns {string} Markdown
 */
function attackResultsOf({ calm, results }, { seconds, settleSeconds }) {
  return [
    "## Under attack",
    machineLine(),
    `One client asks the whole stack for an order by its id, again and again, while a process from another address attacks for ${seconds} s or what the table of attacks says. Without an attack: median ${whole(calm.small.median)} ms, worst ${whole(calm.small.worst)} ms; a sign-in ${whole(calm.signIn.median)} and ${whole(calm.signIn.worst)} ms.`,
    `An attack passes when no small query (with sign-ins: no sign-in of another person, either) took more than ${WORST_MS.toLocaleString("en")} ms, each was answered rightly, the Node process holds no more than ${megabytes(RETURNS_WITHIN)} MB above what it held before within ${settleSeconds} s, it has no more than ${SOCKETS_WITHIN} sockets more, \`/readyz\` is 200 and the query right. What it holds is its heap and what its heap keeps outside of it, when all garbage has been collected; RSS is what the system has given it until then, which V8 gives back when it likes. "Loop at work" is the most that its event loop was at work in one go in which nobody else's turn came, by the kernel's account of the thread; what it waited for a core on top of it is the machine's doing.`,
    markdown(
      [
        "attack",
        "verdict",
        "median ms",
        "worst ms",
        "sign-in worst",
        "loop at work",
        "waited",
        "RSS before",
        "most",
        "after",
        "MB held before",
        "after",
        "sockets",
        "load",
      ],
      results.map(rowOf),
    ),
    "### What the attacks are, and what they were answered",
    results
      .map(
        ({ attack, tally }) =>
          `- **${attack.name}**: ${attack.about}${attack.seconds ? `, ${attack.seconds} s` : ""}: ${answered(tally)}.`,
      )
      .join("\n"),
    ...faultsOf(results),
  ].join("\n\n");
}

function rowOf({ attack, small, signIn, standstill, memory, held, sockets, load, ...rest }) {
  const passed = faultOf({ attack, small, signIn, held, sockets, ...rest }).length === 0;
  return [
    attack.name,
    passed ? "pass" : "FAIL",
    whole(small.median),
    whole(small.worst),
    signIn ? whole(signIn.worst) : "–",
    whole(standstill.ran),
    whole(standstill.waited),
    megabytes(memory.before),
    megabytes(memory.most),
    megabytes(memory.after),
    megabytes(held.before),
    megabytes(held.after),
    `${sockets.before} → ${sockets.after}`,
    load.toFixed(1),
  ];
}

/** @returns {string[]} */
function faultOf({ small, signIn, held, sockets, fault, failure }) {
  const late = (what, latencies) => [
    ...(latencies && latencies.worst > WORST_MS ? [`${what} took ${whole(latencies.worst)} ms`] : []),
    ...(latencies?.wrong.map((wrong) => `${what} was answered \`${wrong}\``) ?? []),
  ];
  const grown = held.after - held.before;
  return [
    ...late("the small query", small),
    ...late("another's sign-in", signIn),
    ...(grown > RETURNS_WITHIN ? [`${megabytes(grown)} MB more than before`] : []),
    ...(sockets.after - sockets.before > SOCKETS_WITHIN ? [`${sockets.after - sockets.before} sockets more`] : []),
    ...(fault ? [fault] : []),
    ...(failure ? [`the attack itself failed: ${failure.split("\n")[0]}`] : []),
  ];
}

function faultsOf(results) {
  const faults = results.flatMap((result) => faultOf(result).map((fault) => `- ${result.attack.name}: ${fault}`));
  return faults.length > 0 ? ["### What did not pass", faults.join("\n")] : [];
}

/** Most often first. */
function answered(tally) {
  const sorted = Object.entries(tally).sort(([, a], [, b]) => b - a);
  return sorted.map(([what, count]) => `${count.toLocaleString("en")} × ${what}`).join(", ") || "nothing";
}

module.exports = { attackResultsOf };

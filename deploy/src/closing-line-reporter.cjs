const { writeFileSync } = require("node:fs");
const { stripVTControlCharacters } = require("node:util");

/** The beginning of a message says what was wrong; the rest is told where it happened. */
const LINES = 15;
const FOREIGN_FRAME = /^\s+at .*(node_modules|node:|new Promise \()/;

const beginningOf = (message) =>
  stripVTControlCharacters(message)
    .split("\n")
    .filter((line) => line.trim() !== "" && !FOREIGN_FRAME.test(line))
    .slice(0, LINES);

/** What of a file failed, and how it says so: a file that does not even load runs no test. */
const failuresOf = ({ testResults, testExecError, failureMessage }) => {
  const failures = testResults
    .filter(({ status }) => status === "failed")
    .map(({ fullName, failureMessages }) => ({ test: fullName, lines: beginningOf(failureMessages.join("\n")) }));
  if (failures.length > 0 || !testExecError) return failures;
  return [{ test: "the file itself", lines: beginningOf(failureMessage ?? String(testExecError.message)) }];
};

/** Leaves what became of each file where the command that started jest counts it, after all else has been said. */
module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const file = process.env.BAIYUN_TEST_RESULTS;
    if (!file) return;
    const files = results.testResults.map((result) => [
      result.testFilePath,
      {
        passed: result.numPassingTests,
        // A file that does not even load runs no test, yet it is a failure like any other.
        failed: result.numFailingTests + (result.testExecError && result.numFailingTests === 0 ? 1 : 0),
        skipped: result.numPendingTests + result.numTodoTests,
        failures: failuresOf(result),
      },
    ]);
    writeFileSync(file, JSON.stringify(files));
  }
};

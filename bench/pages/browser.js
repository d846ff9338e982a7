require("../../deploy/register.cjs");
// The checkout's own, with which its tests drive pages.
const { chromium } = require("playwright-core");
const { findBrowser } = require("../../deploy/src/testing/browser.ts");

const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-quic"];

/** @throws Error where no browser is to be found */
function openBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("There is no Chromium: put one on PATH, or name it in CHROMIUM.");
  return chromium.launch({ executablePath, args: ARGS });
}

module.exports = { openBrowser };

const { loadavg } = require("node:os");
const { join } = require("node:path");
const { RunningStack } = require("../stack/running-stack");
const { CUSTOMER, PASSWORD } = require("../stack/session");
const { openBrowser } = require("./browser");

const DESK = { width: 1360, height: 900 };
const SUPPLIER = "sales@lampworks.example";
const ADMIN = "admin@baiyun.example";
/** In the place of what is on its way. */
const UNDER_WAY = '[aria-busy="true"], .mantine-Skeleton-root';

/** What somebody sees first of each entry: where one has to sign in, before that and behind it. */
const FIRST_PAGES = [
  { path: "/", about: "the site" },
  { path: "/portal", about: "customers' sign-in" },
  { path: "/portal", about: "customers' orders", email: CUSTOMER },
  { path: "/supplier", about: "suppliers' sign-in" },
  { path: "/supplier", about: "purchase orders", email: SUPPLIER },
  { path: "/admin", about: "staff's sign-in" },
  { path: "/admin", about: "work queues", email: ADMIN },
];

/**
 * @typedef {object} Load
 * @property {number} lcp milliseconds from the navigation's start to the largest paint
 * @property {string} largest what that was
 * @property {number} script bytes of JavaScript as they were sent
 */

/**
 * @typedef {object} PageResult
 * @property {typeof FIRST_PAGES[number]} page
 * @property {Load[]} fresh by a browser that has nothing of it
 * @property {Load[]} again once more in the same browser
 */

/** @returns {Promise<{ results: PageResult[], load: number }>} `load` is the machine's, of the last minute */
async function measurePages({ rounds, orders, directory, report }) {
  report("starting the stack");
  const stack = await RunningStack.start(join(directory, "home"), {
    timeoutMs: 600_000,
    settings: { DEMO_ORDERS: String(orders) },
  });
  const origin = new URL(stack.url).origin;
  const browser = await openBrowser();
  try {
    const visitors = [];
    for (const page of FIRST_PAGES) {
      visitors.push({ page, cookies: await signedIn(browser, origin, page), fresh: [], again: [] });
    }
    // In turns, and the first warms up what all of them run through.
    for (let round = 0; round <= rounds; round++) {
      for (const visitor of visitors) {
        const [fresh, again] = await visit(browser, origin, visitor);
        if (round === 0) continue;
        visitor.fresh.push(fresh);
        visitor.again.push(again);
      }
      report(round === 0 ? "warm" : `round ${round} of ${rounds}`);
    }
    const results = visitors.map(({ page, fresh, again }) => ({ page, fresh, again }));
    return { results, load: loadavg()[0] };
  } finally {
    await browser.close();
    await stack.stop();
  }
}

/** Of a session that has begun; none of who has no account. */
async function signedIn(browser, origin, { path, email }) {
  if (!email) return [];
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin + path);
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.locator('button[type="submit"]').click();
  await page.locator("#content h1").waitFor();
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

/** Twice in a context of its own. The session's cookie changes with each use, so the next one gets what this one has. */
async function visit(browser, origin, visitor) {
  const context = await browser.newContext({ viewport: DESK });
  await context.addCookies(visitor.cookies);
  await context.addInitScript(() => {
    globalThis.paints = [];
    const note = ({ startTime, element }) => globalThis.paints.push({ at: startTime, what: element?.tagName });
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type: "largest-contentful-paint",
      buffered: true,
    });
  });
  const loads = [];
  for (const _ of ["fresh", "again"]) loads.push(await load(context, origin + visitor.page.path));
  visitor.cookies = await context.cookies();
  await context.close();
  return loads;
}

/** @returns {Promise<Load>} once nothing of the page is on its way any more */
async function load(context, address) {
  const page = await context.newPage();
  const sizes = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") sizes.push(request.sizes().catch(() => undefined));
  });
  await page.goto(address);
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.locator(UNDER_WAY).first().waitFor({ state: "detached" });
  // They are told some time after they were.
  await page.waitForFunction(() => globalThis.paints.length > 0);
  const paints = await page.evaluate(() => globalThis.paints);
  const sent = await Promise.all(sizes);
  await page.close();
  const largest = paints.at(-1);
  const script = sent.reduce((sum, size) => sum + (size?.responseBodySize ?? 0), 0);
  return { lcp: largest.at, largest: largest.what?.toLowerCase() ?? "something that is gone", script };
}

module.exports = { measurePages };

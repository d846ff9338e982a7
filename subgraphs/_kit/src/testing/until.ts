const FIRST_PAUSE_MS = 10;
const LAST_PAUSE_MS = 50;

/**
 * Waits for what other parts of the system do in their own time. It looks ever more seldom, a tenth of the time later that has gone by:
 * to look is work as well, which what is waited for would be done by.
 *
 * @throws when `condition` does not hold in time.
 */
export async function until(condition: () => Promise<boolean>, timeoutMs = 120_000): Promise<void> {
  const began = Date.now();
  while (!(await condition())) {
    const gone = Date.now() - began;
    if (gone > timeoutMs) throw new Error(`not within ${timeoutMs} ms: ${condition}`);
    const pause = Math.min(Math.max(FIRST_PAUSE_MS, gone / 10), LAST_PAUSE_MS);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

import { randomInt } from "node:crypto";
import { until } from "@baiyun/kit/testing";
import * as fc from "fast-check";
import { fuzzedAnswers, fuzzedMessages } from "../testing/fuzzed-messages";
import { pushOf, Stage } from "../testing/stage";

/** `npm run fuzz:pushes` sends 10,000, and a fourth as many answers of those whom we ask. */
const MESSAGES = Number(process.env.FUZZED_PUSHES ?? 300);
/** Thousands take as long as they take. */
const PATIENCE_MS = 3_600_000;
const SEED = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
const AT_ONCE = 20;
const BEGUN = new Date();

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

it(
  `${MESSAGES} fuzzed messages (FUZZ_SEED=${SEED}): none is our fault, each is kept or refused with a reason`,
  async () => {
    const parcels = [await stage.labelled(), await stage.labelled(), await stage.labelled()];
    const messages = fc.sample(fuzzedMessages(parcels.map(({ number }) => number)), { seed: SEED, numRuns: MESSAGES });
    const answers: { status: number; body: unknown }[] = [];
    for (let from = 0; from < messages.length; from += AT_ONCE) {
      const sent = messages
        .slice(from, from + AT_ONCE)
        .map(({ path, body, headers }) => stage.bring(path, body, headers));
      answers.push(...(await Promise.all(sent)));
    }
    const judged = messages.map(({ path, isProved }, index) => {
      const { status, body } = answers[index]!;
      if (!isProved) return status === 401;
      if (status === 400) return path === "epcis/capture" && (body as { faults: unknown[] }).faults.length > 0;
      return status === 200 || status === 202;
    });
    expect(messages.filter((_, index) => !judged[index]).slice(0, 3)).toEqual([]);

    const asked = fc.sample(fuzzedAnswers(parcels.map(({ number }) => number)), { seed: SEED, numRuns: MESSAGES / 4 });
    for (const { source, body } of asked) await stage.running.services.inbound.keep(source, body, new Date());
    const accepted = asked.length + answers.filter(({ status }) => status === 200 || status === 202).length;
    const noted = (): Promise<{ outcome: string; count: number; reasons: number }[]> =>
      stage.running.database.source.query(
        `SELECT outcome, count(*)::int AS count, count(reason)::int AS reasons FROM inbound_message
       WHERE outcome <> 'TURNED_AWAY' AND received_at BETWEEN $1 AND now() GROUP BY outcome`,
        [BEGUN],
      );
    await until(async () => (await noted()).reduce((sum, { count }) => sum + count, 0) === accepted, PATIENCE_MS);
    const outcomes = await noted();
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["TAKEN", "UNREADABLE"]);
    for (const { outcome, count, reasons } of outcomes) expect(reasons).toBe(outcome === "TAKEN" ? 0 : count);

    const { number } = await stage.labelled();
    await stage.push(pushOf(number, [{ at: "2026-06-29T05:00:00Z", code: "Delivered_Other" }]));
    await stage.settled(number, 1);
  },
  PATIENCE_MS,
);

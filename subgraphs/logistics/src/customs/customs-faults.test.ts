import { until } from "@baiyun/kit/testing";
import { type CustomsOfficeUnderTest, MINUTE_MS, openCustomsOffice } from "../testing/customs-office";

let at: CustomsOfficeUnderTest;
beforeAll(async () => {
  at = await openCustomsOffice();
});
afterAll(async () => {
  process.stdout.write(`${table(SHOWN)}\n`);
  await at.close();
});
afterEach(() => at.sandbox.clearFaults());

type Row = readonly [call: string, fault: string, sent: string, state: string, step: string, answers: string];
const SHOWN: Row[] = [];

function table(rows: readonly Row[]): string {
  const all: readonly Row[] = [["call", "fault", "the intent", "declaration", "what is next", "written down"], ...rows];
  const widths = all[0]!.map((_name, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ")).join("\n");
}

/** What each ends in: as often stated there as here, and in a state that somebody can act on. */
const DECLARING: readonly (readonly [fault: string, call: string, state: string, step: string])[] = [
  ["DOWN", "DONE", "SUBMITTED", "AWAIT_ANSWER"],
  ["SERVER_ERROR", "DONE", "SUBMITTED", "AWAIT_ANSWER"],
  ["THROTTLED", "DONE", "SUBMITTED", "AWAIT_ANSWER"],
  ["TIMEOUT_AFTER_ACCEPT", "DONE", "SUBMITTED", "AWAIT_ANSWER"],
  ["ERROR_AFTER_ACCEPT", "DONE", "SUBMITTED", "AWAIT_ANSWER"],
  ["GARBAGE", "DONE", "SUBMITTED", "AWAIT_ANSWER"],
  ["HALF_ANSWER", "DONE", "SUBMITTED", "AWAIT_ANSWER"],
  ["REPEAT", "DONE", "SUBMITTED", "AWAIT_ANSWER"],
  ["EXPIRED_TOKEN", "FAILED", "SUBMITTED", "SEND_AGAIN"],
  ["CLOCK_SKEW", "FAILED", "SUBMITTED", "SEND_AGAIN"],
  ["REJECT", "FAILED", "SUBMITTED", "SEND_AGAIN"],
];

it.each(DECLARING)("a declaration whose office shows %s ends %s", async (fault, call, state, step) => {
  const { office } = await at.newOffice();
  const { id, lrn, shipment } = await at.validated(office);
  await at.sandbox.plan({ fault, counterpart: "CUSTOMS", call: "DECLARE", times: 1 });
  await at.customs.submit(id);
  await at.settled(id, "DONE", "FAILED");
  const ended = [(await at.callOf(id)).state, await at.stateOf(id), await at.stepOf(shipment)] as const;
  SHOWN.push(["DECLARE", fault, ...ended, (await at.answersOf(id)).join(" ") || "-"]);
  expect(ended).toEqual([call, state, step]);
  expect((await at.declared(lrn))?.times ?? 0).toBe(call === "DONE" ? 1 : 0);
  if (call === "DONE") return;
  const again = () =>
    at.customs.act("sendDeclarationAgain", "... on SendDeclarationAgainSuccess { call { state } }", {
      declarationId: id,
    });
  expect(await again()).toMatchObject({ call: { state: "ASKED" } });
  await at.settled(id, "DONE");
  expect([(await at.declared(lrn))!.times, (await again()).__typename]).toEqual([1, "NothingToSend"]);
});

const ASKING = ["DOWN", "SERVER_ERROR", "THROTTLED", "EXPIRED_TOKEN", "GARBAGE", "HALF_ANSWER"] as const;
it.each(ASKING)(
  "an office that is asked whether it has something and shows %s is asked again, and not sent it",
  async (fault) => {
    const { office } = await at.newOffice();
    const { id, lrn, shipment } = await at.validated(office);
    await at.sandbox.plan({ fault: "ERROR_AFTER_ACCEPT", counterpart: "CUSTOMS", call: "DECLARE", times: 1 });
    await at.sandbox.plan({ fault, counterpart: "CUSTOMS", call: "FIND", times: 1 });
    await at.customs.submit(id);
    await at.settled(id, "DONE", "FAILED");
    const ended = [(await at.callOf(id)).state, await at.stateOf(id), await at.stepOf(shipment)] as const;
    SHOWN.push(["FIND", fault, ...ended, "-"]);
    expect(ended).toEqual(["DONE", "SUBMITTED", "AWAIT_ANSWER"]);
    expect((await at.declared(lrn))!.times).toBe(1);
  },
);

const ANSWERING: readonly (readonly [fault: string, refusals: readonly string[], repeats: number])[] = [
  ["DOWN", [], 0],
  ["SERVER_ERROR", [], 0],
  ["GARBAGE", [], 1],
  ["HALF_ANSWER", [], 1],
  ["EXPIRED_TOKEN", ["SIGNATURE"], 0],
  ["CLOCK_SKEW", [], 1],
  ["TIMEOUT_AFTER_ACCEPT", [], 1],
  ["ERROR_AFTER_ACCEPT", [], 1],
  ["REPEAT", [], 1],
];
it.each(ANSWERING)("an answer that shows %s is written down once", async (fault, refusals, repeats) => {
  const { id: counterpartId, office } = await at.newOffice();
  const { id, lrn, shipment } = await at.validated(office);
  await at.customs.submit(id);
  await at.settled(id, "DONE");
  await at.sandbox.plan({ fault, counterpart: "CUSTOMS", call: "ANSWER", times: 1 });
  await at.sandbox.leap(2 * MINUTE_MS);
  await at.reached(id, "ACCEPTED");
  await until(async () => (await at.messages(lrn))[0]!.repeats === repeats);
  const answers = await at.answersOf(id);
  SHOWN.push([
    "ANSWER",
    fault,
    (await at.callOf(id)).state,
    await at.stateOf(id),
    await at.stepOf(shipment),
    answers.join(" "),
  ]);
  expect(answers).toEqual(["ACCEPTED"]);
  expect(await at.messages(lrn)).toEqual([{ verdict: "TAKEN", reason: null, detail: null, repeats }]);
  const refused = await at.sql<{ reason: string }>(
    "SELECT reason FROM counterpart_message WHERE counterpart_id = $1 AND verdict = 'REFUSED'",
    counterpartId,
  );
  expect(refused.map(({ reason }) => reason)).toEqual(refusals);
});

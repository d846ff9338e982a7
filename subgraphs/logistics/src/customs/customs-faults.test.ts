import { FaultTable, PARTY_FAULTS, type PartyFault, until } from "@baiyun/kit/testing";
import { CUSTOMS_FAULTS } from "../testing/customs-faults";
import { type CustomsOfficeUnderTest, MINUTE_MS, openCustomsOffice } from "../testing/customs-office";

let at: CustomsOfficeUnderTest;
beforeAll(async () => {
  at = await openCustomsOffice();
});
afterAll(async () => {
  process.stdout.write(TABLE.text());
  await at.close();
});
afterEach(() => at.sandbox.clearFaults());

const TABLE = new FaultTable("customs", CUSTOMS_FAULTS);
/** By the sandbox's name of a fault, where the table has it. */
function show(call: string, shown: string, ending: string): void {
  const [fault] = Object.entries(PARTY_FAULTS).find(([, name]) => name === shown) ?? [];
  if (fault) TABLE.show(call, fault as PartyFault, ending);
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
  ["SLOW", "DONE", "SUBMITTED", "AWAIT_ANSWER"],
  ["EXPIRED_TOKEN", "FAILED", "SUBMITTED", "SEND_AGAIN"],
  ["CLOCK_SKEW", "FAILED", "SUBMITTED", "SEND_AGAIN"],
  ["REJECT", "FAILED", "SUBMITTED", "SEND_AGAIN"],
];
/** Past what an answer is waited for. */
const LATE_MS = 6_000;

it.each(DECLARING)("a declaration whose office shows %s ends %s", async (fault, call, state, step) => {
  const { office } = await at.newOffice();
  const { id, lrn, shipment } = await at.validated(office);
  await at.sandbox.plan({ fault, counterpart: "CUSTOMS", call: "DECLARE", times: 1, waitMs: LATE_MS });
  await at.customs.submit(id);
  await at.settled(id, "DONE", "FAILED");
  const ended = [(await at.callOf(id)).state, await at.stateOf(id), await at.stepOf(shipment)] as const;
  expect(ended).toEqual([call, state, step]);
  const times = (await at.declared(lrn))?.times ?? 0;
  expect(times).toBe(call === "DONE" ? 1 : 0);
  show("CUSDEC", fault, `${times === 1 ? "there once" : "not there"}, ${ended[2]}`);
  if (call === "DONE") return;
  const again = () =>
    at.customs.act("sendDeclarationAgain", "... on SendDeclarationAgainSuccess { call { state } }", {
      declarationId: id,
    });
  expect(await again()).toMatchObject({ call: { state: "ASKED" } });
  await at.settled(id, "DONE");
  expect([(await at.declared(lrn))!.times, (await again()).__typename]).toEqual([1, "NothingToSend"]);
});

const ASKING = ["DOWN", "THROTTLED", ...Object.values(PARTY_FAULTS)];
it.each(ASKING)(
  "an office that is asked whether it has something and shows %s is asked again, and not sent it",
  async (fault) => {
    const { office } = await at.newOffice();
    const { id, lrn, shipment } = await at.validated(office);
    await at.sandbox.plan({ fault: "ERROR_AFTER_ACCEPT", counterpart: "CUSTOMS", call: "DECLARE", times: 1 });
    await at.sandbox.plan({ fault, counterpart: "CUSTOMS", call: "FIND", times: 1, waitMs: LATE_MS });
    await at.customs.submit(id);
    await at.settled(id, "DONE", "FAILED");
    const ended = [(await at.callOf(id)).state, await at.stateOf(id), await at.stepOf(shipment)] as const;
    expect(ended).toEqual(["DONE", "SUBMITTED", "AWAIT_ANSWER"]);
    expect((await at.declared(lrn))!.times).toBe(1);
    show("asked whether it is there", fault, `there once, ${ended[2]}`);
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
  expect(answers).toEqual(["ACCEPTED"]);
  expect(await at.messages(lrn)).toEqual([{ verdict: "TAKEN", reason: null, detail: null, repeats }]);
  const refused = await at.sql<{ reason: string }>(
    "SELECT reason FROM counterpart_message WHERE counterpart_id = $1 AND verdict = 'REFUSED'",
    counterpartId,
  );
  expect(refused.map(({ reason }) => reason)).toEqual(refusals);
  show("CUSRES", fault, `written down once, ${await at.stepOf(shipment)}`);
});

it("a release before its acceptance is both, and the acceptance that comes late takes nothing back", async () => {
  const { office } = await at.newOffice();
  const { id, lrn, shipment } = await at.validated(office, "Lamp SBX-REORDERED");
  await at.customs.submit(id);
  await at.settled(id, "DONE");
  await at.sandbox.leap(3 * MINUTE_MS);
  await until(async () => (await at.messages(lrn)).filter(({ verdict }) => verdict !== "RECEIVED").length === 2);
  expect((await at.messages(lrn)).map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ["TAKEN", null],
    ["STALE", "OVERTAKEN"],
  ]);
  expect([await at.stateOf(id), await at.answersOf(id)]).toEqual(["RELEASED", ["ACCEPTED", "RELEASED"]]);
  show("CUSRES", "SLOW", `written down once, ${await at.stepOf(shipment)}`);
});

it.each(TABLE.cells)("%s, %s: %s", (call, fault, ending) => {
  expect(TABLE.shownIn(call, fault)).toBe(ending);
});

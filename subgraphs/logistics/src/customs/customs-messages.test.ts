import { until } from "@baiyun/kit/testing";
import { type CustomsOfficeUnderTest, credentialFields, openCustomsOffice } from "../testing/customs-office";
import { PUBLISHED_CUSRES, PUBLISHED_LRN } from "../testing/published-customs";

let at: CustomsOfficeUnderTest;
beforeAll(async () => {
  at = await openCustomsOffice();
});
afterAll(() => at.close());

/** What an office answers, about a number of ours. */
function cusres(lrn: string, indicator: string, more: { mrn?: string; about?: string; time?: string } = {}): string {
  const own = [
    `BGM+962+${lrn}+11'`,
    ...(more.time ? [`DTM+9:${more.time}:203'`] : []),
    `RFF+ABO:${lrn}'`,
    ...(more.mrn ? [`RFF+ABT:${more.mrn}'`] : []),
    ...(more.about ? [`RFF+ACW:${more.about}'`] : []),
    `GIS+${indicator}'`,
  ];
  return `UNH+1+CUSRES:D:96B:UN'${own.join("")}UNT+${own.length + 2}+1'`;
}
const MRN = "26DE0000000000001";

async function submitted() {
  const office = await at.newOffice();
  const declaration = await at.validated(office.office, "Lamp SBX-SILENT");
  await at.customs.submit(declaration.id);
  await at.settled(declaration.id, "DONE");
  return { ...declaration, counterpartId: office.id };
}
const judged = (lrn: string, count: number) =>
  until(async () => {
    const messages = await at.messages(lrn);
    return messages.length === count && messages.every(({ verdict }) => verdict !== "RECEIVED");
  });
const LIST = `query ($filter: CounterpartMessageFilter) { counterpartMessages(filter: $filter) { edges { node {
  id messageId verdict reason detail part body repeats replays counterpart { id } } } } }`;
interface Listed {
  counterpartMessages: { edges: { node: Record<string, unknown> & { id: string; messageId: string } }[] };
}
const listed = async (filter: object) =>
  (await at.logistics.running.run<Listed>(LIST, { filter }, at.customs.broker)).data.counterpartMessages.edges.map(
    ({ node }) => node,
  );

it("the published answer, pushed, rejects its declaration with where and why", async () => {
  const { office, id: counterpartId } = await at.newOffice({ timeZone: "Europe/Berlin" });
  const { id } = await at.validated(office, "Lamp SBX-SILENT");
  // Its number has fewer digits than ours: no drafting gives it.
  await at.sql(
    `INSERT INTO customs_declaration SELECT (jsonb_populate_record(NULL::customs_declaration,
       to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), 'lrn', $2::text, 'direction', 'EXPORT',
         'country', 'DE', 'shipment_id', $3::uuid, 'state', 'SUBMITTED', 'ioss_sealed', NULL))).*
     FROM customs_declaration one WHERE id = $1`,
    ...[id, PUBLISHED_LRN, (await at.logistics.ship()).id],
  );
  expect((await at.push(counterpartId, "published", PUBLISHED_CUSRES)).status).toBe(202);
  await judged(PUBLISHED_LRN, 1);
  const said = await at.sql(
    `SELECT state, answer, code, message, faults, answered_at AS "answeredAt" FROM customs_answer
     JOIN customs_declaration AS declaration ON declaration.id = declaration_id WHERE lrn = $1`,
    PUBLISHED_LRN,
  );
  expect(said).toEqual([
    {
      ...{ state: "REJECTED", answer: "REJECTED", code: "15", message: "HS CODE INVALID" },
      faults: [{ line: null, segment: null, code: "15", message: "HS CODE INVALID" }],
      // Noon in the office's own time.
      answeredAt: new Date("2026-11-22T11:00:00.000Z"),
    },
  ]);
});

it("the published signature of Standard Webhooks proves its bytes over HTTP, at their time and with their secret", async () => {
  const answerSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const { id } = await at.newOffice({ credentials: credentialFields({ answerSecret }) });
  const headers = {
    ...{ "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330" },
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  };
  const push = async (body: string, over: object = {}) =>
    (await at.push(id, headers["webhook-id"], body, { ...headers, ...over })).body.error;
  const late = await push('{"test": 2432232314}');
  at.logistics.running.clock.set("2021-02-25T15:02:10.000Z");
  const seen = [await push('{"test": 2432232314}'), await push('{"test": 2432232315}')];
  const other = await push('{"test": 2432232314}', { "webhook-id": "msg_another" });
  at.logistics.running.clock.release();
  // Proven to be the sender's, it is read: it is no interchange.
  expect([late, ...seen, other]).toEqual(["TIME", "FORM", "SIGNATURE", "SIGNATURE"]);
});

it("what is not signed, not of now, not readable or of nobody is refused with its reason, and changes nothing", async () => {
  const { id, lrn, counterpartId } = await submitted();
  const body = cusres(lrn, "1", { mrn: MRN });
  const asked = [
    await at.push(counterpartId, "unsigned", body, { "webhook-signature": "v1,bm9uZQ==" }),
    await at.push(counterpartId, "stale", body, {}, new Date(Date.now() - 3_600_000)),
    await at.push(counterpartId, "broken", body.slice(0, -3)),
    await at.push(counterpartId, "", body),
    await at.push("01980000-0000-7000-8000-000000000000", "of nobody", body),
    await at.push("nobody", "of nobody", body),
  ];
  expect(asked.map(({ status, body: { error } }) => [status, error])).toEqual([
    [401, "SIGNATURE"],
    [401, "TIME"],
    [422, "INCOMPLETE"],
    [400, "A webhook-id is 1 to 200 characters."],
    [404, "Nobody is heard here."],
    [404, "Nobody is heard here."],
  ]);
  expect([await at.stateOf(id), await at.answersOf(id)]).toEqual(["SUBMITTED", []]);
  const kept = await listed({ counterpartId, verdict: ["REFUSED"] });
  expect(kept.map(({ messageId, reason, body: bytes, part }) => [messageId, reason, bytes, part])).toEqual([
    ["broken", "INCOMPLETE", body.slice(0, -3), 6],
    ["stale", "TIME", body, null],
    ["unsigned", "SIGNATURE", null, null],
  ]);
  // What was only late is taken when it comes again, or when somebody replays it.
  const [, stale] = kept;
  const replay = () =>
    at.customs.act(
      "replayCounterpartMessage",
      "... on ReplayCounterpartMessageSuccess { counterpartMessage { replays } }",
      {
        counterpartMessageId: stale!.id,
      },
    );
  expect(await replay()).toMatchObject({ counterpartMessage: { replays: 1 } });
  await at.reached(id, "ACCEPTED");
  await replay();
  await until(async () => (await listed({ counterpartId, verdict: ["STALE"] })).length === 1);
  expect(await at.answersOf(id)).toEqual(["ACCEPTED"]);
  const unsigned = kept.find(({ messageId }) => messageId === "unsigned")!;
  const nothing = await at.customs.act("replayCounterpartMessage", "", { counterpartMessageId: unsigned.id });
  expect(nothing.__typename).toBe("CounterpartMessageNotKept");
});

it("what comes before what it presupposes waits for it; what comes again or late says nothing new", async () => {
  const { id, lrn, counterpartId } = await submitted();
  expect((await at.push(counterpartId, "released", cusres(lrn, "2"))).status).toBe(202);
  await judged(lrn, 1);
  expect([await at.stateOf(id), (await at.messages(lrn))[0]]).toEqual([
    "SUBMITTED",
    expect.objectContaining({ verdict: "EARLY", reason: "NOT_YET" }),
  ]);
  await at.push(counterpartId, "accepted", cusres(lrn, "1", { mrn: MRN }));
  await at.reached(id, "RELEASED");
  await judged(lrn, 2);
  const again = [
    await at.push(counterpartId, "accepted", cusres(lrn, "1", { mrn: MRN })),
    await at.push(counterpartId, "accepted later", cusres(lrn, "1", { mrn: MRN })),
    await at.push(counterpartId, "released later", cusres(lrn, "2")),
    await at.push(counterpartId, "held later", cusres(lrn, "3", { time: "202601010000" })),
    await at.push(counterpartId, "seized", cusres(lrn, "5")),
  ];
  expect(again.map(({ status }) => status)).toEqual([200, 202, 202, 202, 202]);
  await judged(lrn, 6);
  expect((await at.messages(lrn)).map(({ verdict, reason, repeats }) => [verdict, reason, repeats])).toEqual([
    ["TAKEN", null, 0],
    ["TAKEN", null, 1],
    ["STALE", "OVERTAKEN", 0],
    ["STALE", "SAID_BEFORE", 0],
    ["STALE", "OVERTAKEN", 0],
    ["REFUSED", "CONTRADICTS", 0],
  ]);
  expect([await at.stateOf(id), await at.answersOf(id)]).toEqual(["RELEASED", ["ACCEPTED", "RELEASED"]]);
});

it("what names another's declaration, an unknown one or an unknown reference is refused; of an earlier version it is late", async () => {
  const [mine, theirs] = [await submitted(), await submitted()];
  const french = await at.newOffice({ country: "FR" });
  await at.push(mine.counterpartId, "a", cusres("LRN20260101999999999", "2"));
  await at.push(french.id, "b", cusres(mine.lrn, "1", { mrn: MRN }));
  const { reference } = await at.callOf(theirs.id);
  await at.push(mine.counterpartId, "c", cusres(mine.lrn, "1", { mrn: MRN, about: reference }));
  await at.push(mine.counterpartId, "d", cusres(mine.lrn, "1", { mrn: MRN, about: "BY999999999999" }));
  await judged(mine.lrn, 3);
  await judged("LRN20260101999999999", 1);
  expect((await at.messages(mine.lrn)).map(({ reason }) => reason).sort()).toEqual([
    ...["OTHER_COUNTERPART", "UNKNOWN_SUBJECT", "UNKNOWN_SUBJECT"],
  ]);
  expect((await at.messages("LRN20260101999999999"))[0]).toMatchObject({
    verdict: "REFUSED",
    reason: "UNKNOWN_SUBJECT",
  });
  expect(await at.stateOf(mine.id)).toBe("SUBMITTED");

  const first = await at.callOf(mine.id);
  await at.customs.answer(mine.id, "REJECTED", { message: "by telephone" });
  const { rowVersion } = await at.customs.draftOf(mine.shipment, "IMPORT");
  await at.customs.correct(mine.id, rowVersion, {});
  await at.push(mine.counterpartId, "e", cusres(mine.lrn, "1", { mrn: MRN, about: first.reference }));
  await judged(mine.lrn, 4);
  expect((await at.messages(mine.lrn)).at(-1)).toMatchObject({ verdict: "STALE", reason: "EARLIER_VERSION" });
  expect(await at.stateOf(mine.id)).toBe("DRAFT");
});

it("an answer proves that what nobody heard of has arrived", async () => {
  const { office, id: counterpartId } = await at.newOffice();
  const { id, lrn } = await at.validated(office, "Lamp SBX-SILENT");
  await at.sandbox.plan({ fault: "REJECT", counterpart: "CUSTOMS", call: "DECLARE", times: 1 });
  await at.customs.submit(id);
  await at.settled(id, "FAILED");
  await at.push(counterpartId, "accepted", cusres(lrn, "1", { mrn: MRN }));
  await at.reached(id, "ACCEPTED");
  expect(await at.callOf(id)).toMatchObject({ state: "DONE", attempts: 1 });
});

it("credentials are encrypted and named only; all that is wrong with a counterpart is told at once", async () => {
  const stated = await at.stateCounterpart({
    ...{ code: "BAD", mode: "LIVE", country: null, timeZone: "Mars/Base" },
    credentials: [{ field: "secret", value: "s3cret" }],
  });
  const faults = stated.faults as { field: string; message: string }[];
  expect(faults.map(({ field }) => field).sort()).toEqual([
    ...["baseUrl", "country", "credentials.answerSecret", "credentials.recipient", "credentials.secret"],
    ...["credentials.sender", "timeZone"],
  ]);
  expect(JSON.stringify(stated)).not.toContain("s3cret");
  expect(await at.sql("SELECT 1 FROM counterpart WHERE code = 'BAD'")).toEqual([]);
  const { id } = await at.newOffice();
  const [row] = await at.sql<{ sealed: Buffer }>("SELECT * FROM counterpart WHERE id = $1", id);
  expect(JSON.stringify(row) + row!.sealed.toString("latin1")).not.toContain("whsec_");
});

import { randomUUID } from "node:crypto";
import { staff, until, viewer } from "@baiyun/kit/testing";
import { OTHERS } from "../inbound/inbox";
import { afterShipHeaders, PARTNER_HEADERS } from "../testing/signed";
import { keptScans, newNumber, pushOf, Stage } from "../testing/stage";

const MESSAGES = /* GraphQL */ `
  query ($filter: InboundMessageFilter) {
    inboundMessages(first: 20, filter: $filter) {
      edges { node { id source outcome reason trackingNumbers scanCount replayCount body replayOf { id } } }
    }
  }
`;
interface Shown {
  id: string;
  source: string;
  outcome: string;
  replayOf: { id: string } | null;
}
const FIELDS = "... on ReplayInboundMessageSuccess { replayed { id replayCount } }";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

async function messages(filter: object, claims: object = staff("ops")): Promise<Shown[]> {
  const { data, errors } = await stage.running.run<{ inboundMessages: { edges: { node: Shown }[] } }>(
    MESSAGES,
    { filter },
    claims,
  );
  if (!data?.inboundMessages) throw new Error(String(errors?.[0]?.extensions?.code ?? errors?.[0]?.message));
  return data.inboundMessages.edges.map(({ node }) => node);
}
const noted = async (filter: object, count = 1): Promise<Shown[]> => {
  await until(async () => (await messages(filter)).length === count);
  return messages(filter);
};
const replay = (messageId: string, more: object = {}, claims: object = staff("ops")) =>
  stage.running.act("replayInboundMessage", FIELDS, { messageId, reason: "Its code is known now.", ...more }, claims);

const afterShipPush = (number: string) =>
  JSON.stringify({
    event: "tracking_update",
    msg: {
      tracking_number: number,
      slug: "yunexpress",
      checkpoints: [{ checkpoint_time: "2026-06-24T01:00:00Z", tag: "InTransit", message: "On its way" }],
    },
  });

const iftsta = (number: string) =>
  `UNH+1+IFTSTA:D:01B:UN'CNI+1+${number}'STS+1+21'DTM+334:202606240810:203'LOC+5+DEFRA'UNT+6+1'`;

it("keeps what each sender told, as it came, and that it was taken", async () => {
  const number = newNumber();
  const push = JSON.stringify(pushOf(number, [{ at: "2026-06-24T01:00:00Z", code: "InTransit_Other" }]));
  expect(await stage.push(push)).toBe(200);
  const body = afterShipPush(number);
  expect(await stage.bring("aftership", body, afterShipHeaders(body))).toEqual({ status: 200, body: {} });
  expect(await stage.bring("edifact", iftsta(number), PARTNER_HEADERS)).toEqual({
    status: 202,
    body: { accepted: true },
  });
  const taken = {
    outcome: "TAKEN",
    reason: null,
    trackingNumbers: [number],
    scanCount: 1,
    replayCount: 0,
    replayOf: null,
  };
  const shown = await noted({ trackingNumber: number.toLowerCase() }, 3);
  expect(shown.toSorted((a, b) => a.source.localeCompare(b.source))).toEqual([
    { ...taken, id: expect.any(String), source: "17TRACK", body: push },
    { ...taken, id: expect.any(String), source: "AfterShip", body },
    { ...taken, id: expect.any(String), source: "EDIFACT", body: iftsta(number) },
  ]);
  expect(await messages({ trackingNumber: number, source: "AfterShip", outcome: ["TAKEN"] })).toHaveLength(1);
  expect(await messages({ trackingNumber: number, outcome: ["UNREADABLE", "GIVEN_UP"] })).toEqual([]);
  expect(await messages({ trackingNumber: number, receivedBefore: "2026-01-01T00:00:00Z" })).toEqual([]);
});

it("keeps why something could not be read, and who was turned away", async () => {
  const marker = newNumber();
  const before = await stage.redis.xLen(OTHERS);
  expect((await stage.bring("edifact", `UNH+1+${marker}`, PARTNER_HEADERS)).status).toBe(202);
  const unreadable = async () =>
    (await messages({ source: "EDIFACT", outcome: ["UNREADABLE"] })).filter((one) =>
      JSON.stringify(one).includes(marker),
    );
  await until(async () => (await unreadable()).length === 1);
  expect(await unreadable()).toMatchObject([
    { body: `UNH+1+${marker}`, reason: "no EDIFACT behind segment 1 (UNH)", trackingNumbers: [], scanCount: 0 },
  ]);

  const strangers = [
    stage.bring("edifact", `stranger ${marker}`, { authorization: "Bearer guess" }),
    stage.bring("aftership", `stranger ${marker}`, afterShipHeaders("another body")),
    stage.push(`stranger ${marker}`, { sign: "0".repeat(64) }).then((status) => ({ status })),
  ];
  expect((await Promise.all(strangers)).map(({ status }) => status)).toEqual([401, 401, 401]);
  const away = async () =>
    (await messages({ outcome: ["TURNED_AWAY"] })).filter((one) => JSON.stringify(one).includes(marker));
  await until(async () => (await away()).length === 3);
  expect((await away()).map(({ source }) => source).toSorted()).toEqual(["17TRACK", "AfterShip", "EDIFACT"]);
  expect(await stage.redis.xLen(OTHERS)).toBe(before + 1);
  const [turned] = await away();
  expect(await replay(turned!.id)).toMatchObject({ __typename: "InboundMessageNotTrusted" });
  expect(await stage.redis.xLen(OTHERS)).toBe(before + 1);
});

it("reads a message once more for a reason, which doubles no scan", async () => {
  const { number } = await stage.labelled();
  const body = afterShipPush(number);
  await stage.bring("aftership", body, afterShipHeaders(body));
  await stage.settled(number, 1);
  const [first] = await noted({ trackingNumber: number });
  const key = { idempotencyKey: randomUUID() };
  const ops = staff("ops");
  const outcomes = [await replay(first!.id, key, ops), await replay(first!.id, key, ops)];
  expect(outcomes).toEqual(
    Array(2).fill({ __typename: "ReplayInboundMessageSuccess", replayed: { id: first!.id, replayCount: 1 } }),
  );
  const again = await noted({ trackingNumber: number }, 2);
  expect(again.map(({ replayOf }) => replayOf)).toEqual([{ id: first!.id }, null]);
  expect(again[0]).toMatchObject({ outcome: "TAKEN", source: "AfterShip", body });
  expect(await keptScans(stage.redis, number)).toBe(1);
  expect(await stage.published(number)).toHaveLength(1);
  expect(await replay(randomUUID())).toMatchObject({ __typename: "InboundMessageNotFound" });
  expect(await replay(first!.id, { reason: " " })).toMatchObject({ __typename: "InvalidInput", field: "reason" });
});

it("is for our operations and admin alone", async () => {
  for (const claims of [staff("support"), staff("finance"), viewer("customer_admin"), {}]) {
    await expect(messages({}, claims)).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
    await expect(replay(randomUUID(), {}, claims)).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
  }
  expect(await messages({ trackingNumber: "?" }, staff("admin"))).toEqual([]);
});

import { until } from "@baiyun/kit/testing";
import { parcelKeys } from "../parcel/parcel-keys";
import { keptScans, newNumber, newParcel, pushOf, type Scan, Stage, signatureOf } from "../testing/stage";
import { deadMessages } from "./dead-letters";
import { GROUP, PUSHES as INBOX, Inbox } from "./inbox";

const PICKED_UP: Scan = { at: "2026-06-24T01:00:00Z", code: "InTransit_PickedUp" };
const DEPARTED: Scan = { at: "2026-06-25T01:00:00Z", code: "InTransit_Departure" };

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const bodies = async (stream: string) =>
  ((await stage.redis.xRange(stream, "-", "+")) ?? []).map(({ id, message }) => ({
    id,
    body: Buffer.from(message.body!, "base64").toString(),
    reason: message.reason,
  }));
const keptBodies = async (text: string) => (await bodies(INBOX)).filter(({ body }) => body.includes(text));
/** The processor works in order, so what came before is done too. */
const acknowledged = (id: string) =>
  until(async () => {
    const [group] = await stage.redis.xInfoGroups(INBOX);
    const delivered = Number(group!["last-delivered-id"].split("-")[0]) >= Number(id.split("-")[0]);
    return delivered && (await stage.redis.xPendingRange(INBOX, GROUP, id, id, 1)).length === 0;
  });

it("keeps a signed body byte for byte, applies it and announces it", async () => {
  const { number } = await stage.labelled();
  const body = `${JSON.stringify(pushOf(number, [PICKED_UP]), null, 1)}\n`;
  expect(await stage.push(body)).toBe(200);
  expect((await keptBodies(number)).map((kept) => kept.body)).toEqual([body]);
  await stage.settled(number, 1);
  expect((await stage.published(number)).map(({ payload }) => payload)).toMatchObject([
    { trackingNumber: number, status: "IN_TRANSIT", subStatus: "PICKED_UP" },
  ]);
});

it.each([
  ["another's", (body: string) => ({ sign: signatureOf(`${body} `) })],
  ["no", () => ({})],
  ["an empty", () => ({ sign: "" })],
])("refuses a body with %s signature and stores nothing", async (_, headers) => {
  const { number } = await stage.labelled();
  const kept = await stage.redis.xLen(INBOX);
  const body = JSON.stringify(pushOf(number, [PICKED_UP]));
  expect(await stage.push(body, { "content-type": "application/json", ...headers(body) })).toBe(401);
  expect(await stage.redis.xLen(INBOX)).toBe(kept);
  expect(await keptScans(stage.redis, number)).toBe(0);
});

it.each(["application/json; charset=utf-8", "text/plain", "application/x-www-form-urlencoded", "nonsense"])(
  "takes the bytes as they are, sent as %s",
  async (type) => {
    const number = newNumber();
    const body = JSON.stringify(pushOf(number, [PICKED_UP]));
    expect(await stage.push(body, { sign: signatureOf(body), "content-type": type })).toBe(200);
    await stage.settled(number, 1);
  },
);

it("refuses a body over 1 MB and stores nothing", async () => {
  const kept = await stage.redis.xLen(INBOX);
  expect(await stage.push(`"${"a".repeat(1024 * 1024)}"`)).toBe(413);
  expect(await stage.redis.xLen(INBOX)).toBe(kept);
});

it("keeps a signed body that is no push as a dead letter", async () => {
  const marker = newNumber();
  expect(await stage.push(`{"data": "${marker}"`)).toBe(200);
  const buried = async () => (await bodies(`${INBOX}:dead`)).filter(({ body }) => body.includes(marker));
  await until(async () => (await buried()).length > 0);
  expect(await buried()).toMatchObject([{ body: `{"data": "${marker}"`, reason: "not JSON" }]);
  await acknowledged((await keptBodies(marker))[0]!.id);
});

it("lists dead letters page by page, and has one handled once more when asked to", async () => {
  const letters = deadMessages(new Inbox(stage.redis, INBOX, "17TRACK"), "pushes:17track");
  const markers = [newNumber(), newNumber(), newNumber()];
  for (const marker of markers) await stage.push(`{"data": "${marker}"`);
  const own = async () =>
    (await letters.list(100)).letters.filter(({ content }) => markers.some((one) => content.includes(one)));
  await until(async () => (await own()).length === 3);
  const [first, second, third] = await own();
  expect((await letters.list(1, first!.id)).letters).toEqual([second]);
  expect(await letters.list(5, third!.id)).toEqual({ letters: [], hasNextPage: false });
  expect(first).toMatchObject({ subject: expect.stringMatching(/^17TRACK push of \d{4}-.*Z$/), error: "not JSON" });

  const kept = await stage.redis.xLen(INBOX);
  expect(await letters.replay(second!.id)).toBe(true);
  expect(await letters.replay(second!.id)).toBe(false);
  expect(await letters.replay("nonsense")).toBe(false);
  expect(await stage.redis.xLen(INBOX)).toBe(kept + 1);
  // It still cannot be read, so it comes back.
  await until(async () => (await own()).length === 3);
  expect((await own()).map(({ content }) => content)).toEqual([first!.content, third!.content, second!.content]);
});

it("doubles nothing when a push is replayed, whole or in part", async () => {
  const { number } = await stage.labelled();
  await stage.push(pushOf(number, [PICKED_UP]));
  await stage.push(pushOf(number, [DEPARTED, PICKED_UP]));
  await stage.push(pushOf(number, [DEPARTED, PICKED_UP]));
  const [, , last] = await keptBodies(number);
  await acknowledged(last!.id);
  expect((await stage.published(number)).map(({ payload }) => payload)).toMatchObject([
    { subStatus: "PICKED_UP" },
    { subStatus: "DEPARTED" },
  ]);
  expect(await keptScans(stage.redis, number)).toBe(2);
});

it("publishes scans that came before the label once logistics tells of it", async () => {
  const parcel = newParcel();
  await stage.push(pushOf(parcel.number, [PICKED_UP]));
  await stage.settled(parcel.number, 1);
  expect(await stage.published(parcel.number)).toEqual([]);
  await stage.labelled(parcel);
  await until(async () => (await stage.published(parcel.number)).length > 0);
  expect((await stage.published(parcel.number)).map(({ payload }) => payload)).toMatchObject([
    { shipmentId: parcel.shipmentId, subStatus: "PICKED_UP" },
  ]);
});

it("tells of a cancelled shipment that moves all the same", async () => {
  const parcel = await stage.labelled();
  await stage.logistics("shipment.cancelled.v1", parcel);
  await until(async () => (await stage.redis.hGet(parcelKeys(parcel.number).tracker, "stoppedFor")) !== null);
  await stage.push(pushOf(parcel.number, [PICKED_UP]));
  await stage.settled(parcel.number, 1);
  expect(await stage.published(parcel.number)).toMatchObject([{ payload: { subStatus: "PICKED_UP" } }]);
});

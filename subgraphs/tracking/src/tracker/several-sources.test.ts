import { run, staff } from "@baiyun/kit/testing";
import { keptScans, newNumber, newParcel, pushOf, Stage } from "../testing/stage";

const SHIPMENT = /* GraphQL */ `
  query ($of: [_Any!]!) {
    _entities(representations: $of) {
      ... on Shipment {
        trackingStatus
        lastMile { number carrier }
        trackingEvents(first: 9) { edges { node { id description carrier source } } }
      }
    }
  }
`;
const PUBLIC_TRACK = /* GraphQL */ `
  query ($number: String!) { publicTrack(number: $number, postalCode: "04103") { __typename ... on PublicTrack { status } } }
`;
interface Shown {
  trackingStatus: string;
  lastMile: { number: string; carrier: string | null } | null;
  trackingEvents: { edges: { node: { id: string; description: string; carrier: string; source: string } }[] };
}

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const shown = async (id: string) => {
  const of = [{ __typename: "Shipment", id }];
  return (await run<{ _entities: [Shown] }>(stage.subgraph, SHIPMENT, { of }, staff("ops"))).data._entities[0];
};
const texts = ({ trackingEvents: { edges } }: Shown) => edges.map(({ node }) => `${node.carrier}: ${node.description}`);

const ARRIVED = { at: "2026-06-26T01:00:00Z", code: "InTransit_Arrival", text: "Arrived at Leipzig" };
const OUT = { at: "2026-06-29T01:00:00Z", code: "OutForDelivery_Other", text: "Out for delivery" };
const DELIVERED = { at: "2026-06-29T05:00:00Z", code: "Delivered_Other", text: "Delivered" };

/** A push in which a second carrier tells as well. */
function pushOfTwo(number: string, first: Parameters<typeof pushOf>[1], second: Parameters<typeof pushOf>[1]) {
  const push = pushOf(number, first);
  const [told] = pushOf(number, second).data.track_info.tracking.providers;
  push.data.track_info.tracking.providers.push({ ...told!, provider: { key: 7041, name: "DHL Paket" } });
  return push;
}

describe("a scan that two tell of", () => {
  it.each([
    ["in the same words", { ...ARRIVED }],
    ["in other words", { ...ARRIVED, text: "Die Sendung ist in der Region angekommen", location: "Leipzig" }],
  ])("%s is one", async (_, again) => {
    const { number, shipmentId } = await stage.labelled();
    await stage.push(pushOfTwo(number, [OUT, ARRIVED], [again]));
    await stage.settled(number, 2);
    expect(texts(await shown(shipmentId))).toEqual([
      "YunExpress: Out for delivery",
      expect.stringMatching(/^(YunExpress|DHL Paket): /),
    ]);
    await stage.push(pushOfTwo(number, [OUT, ARRIVED], [DELIVERED, again]));
    await stage.settled(number, 3);
    expect((await stage.published(number)).map(({ payload }) => payload)).toMatchObject([
      { subStatus: "ARRIVED" },
      { status: "OUT_FOR_DELIVERY" },
      { status: "DELIVERED" },
    ]);
  });

  it("in another form of the same time is one", async () => {
    const { number } = await stage.labelled();
    const push = pushOfTwo(number, [ARRIVED], [ARRIVED, OUT]);
    const [again] = push.data.track_info.tracking.providers[1]!.events;
    const raw = { date: "2026-06-26", time: "03:00:00", timezone: "+02:00" };
    Object.assign(again!, { time_iso: "2026-06-26T03:00:00+02:00", time_utc: null, time_raw: raw });
    await stage.push(push);
    await stage.settled(number, 2);
  });

  it.each([
    ["of another time", { ...ARRIVED, at: "2026-06-26T01:00:01Z" }],
    ["of another meaning", { ...ARRIVED, code: "InTransit_Departure" }],
    ["in another country", { ...ARRIVED, text: "Arrived", country: "AE" }],
  ])("%s is another one", async (_, other) => {
    const { number } = await stage.labelled();
    await stage.push(pushOfTwo(number, [ARRIVED], [other, DELIVERED]));
    await stage.settled(number, 3);
  });

  it("of one carrier in different words are two", async () => {
    const { number, shipmentId } = await stage.labelled();
    await stage.push(pushOf(number, [{ ...ARRIVED, text: "Unloaded" }, ARRIVED]));
    await stage.settled(number, 2);
    expect(texts(await shown(shipmentId)).toSorted()).toEqual([
      "YunExpress: Arrived at Leipzig",
      "YunExpress: Unloaded",
    ]);
  });
});

describe("a number of the last mile", () => {
  const linked = (number: string, lastMile: string, scans: Parameters<typeof pushOf>[1]) => {
    const push = pushOf(number, scans);
    Object.assign(push.data.track_info, {
      misc_info: { local_number: lastMile, local_provider: "DHL Paket", local_key: 7041 },
    });
    return push;
  };

  it("is of the parcel: what is told under it, before and after, is told of the parcel", async () => {
    const { number, shipmentId } = await stage.labelled();
    const lastMile = newNumber();
    await stage.push(pushOf(lastMile, [OUT]));
    await stage.settled(lastMile, 1);
    await stage.push(linked(number, lastMile, [ARRIVED]));
    await stage.settled(number, 2);
    await stage.push(pushOf(lastMile, [DELIVERED, OUT]));
    await stage.settled(number, 3);

    const parcel = await shown(shipmentId);
    expect(parcel).toMatchObject({
      trackingStatus: "DELIVERED",
      lastMile: { number: lastMile, carrier: "DHL Paket" },
    });
    expect(parcel.trackingEvents.edges.map(({ node }) => node.id.split(".")[0])).toEqual([number, number, number]);
    const published = (await stage.published(number)).map(({ payload }) => payload as Record<string, string>);
    expect(published.map(({ trackingNumber, status }) => [trackingNumber, status])).toEqual([
      [number, "OUT_FOR_DELIVERY"],
      [number, "IN_TRANSIT"],
      [number, "DELIVERED"],
    ]);
    expect(await stage.published(lastMile)).toEqual([]);
  });

  it("is told by our own staff as they hand it over: what came before is the parcel's, and no guess changes whose it is", async () => {
    const parcel = await stage.labelled();
    const { number, shipmentId, orderId, tenantId } = parcel;
    const lastMile = newNumber();
    await stage.push(pushOf(lastMile, [OUT]));
    await stage.settled(lastMile, 1);
    const about = { shipmentId, orderId, trackingNumber: number, carrier: "Hermes", lastMileNumber: lastMile };
    const payload = { ...about, occurredAt: "2026-06-28T01:00:00Z" };
    const tell = (more: object) =>
      stage.running.tell({
        ...{ from: "logistics", type: "shipment.handed_over.v1", aggregateId: shipmentId, tenantId },
        payload: { ...payload, ...more },
      });
    await stage.running.handled(await tell({ lastMileNumber: null }), await tell({}));
    await stage.settled(number, 1);
    await stage.push(linked(number, lastMile, [ARRIVED]));
    await stage.push(pushOf(lastMile, [DELIVERED, OUT]));
    await stage.settled(number, 3);
    expect(await shown(shipmentId)).toMatchObject({
      ...{ trackingStatus: "DELIVERED", lastMile: { number: lastMile, carrier: "Hermes" } },
    });
  });

  it("finds the parcel for the public, under the same postal code", async () => {
    const { number } = await stage.labelled();
    const lastMile = newNumber();
    await stage.push(linked(number, lastMile, [DELIVERED]));
    await stage.settled(number, 1);
    const { data } = await run(stage.subgraph, PUBLIC_TRACK, { number: lastMile });
    expect(data).toEqual({ publicTrack: { __typename: "PublicTrack", status: "DELIVERED" } });
  });

  it("that is another parcel of ours stays that one's", async () => {
    const [{ number, shipmentId }, other] = [await stage.labelled(), await stage.labelled(newParcel())];
    await stage.push(pushOf(other.number, [OUT]));
    await stage.settled(other.number, 1);
    await stage.push(linked(number, other.number, [ARRIVED]));
    await stage.settled(number, 1);
    await stage.push(pushOf(other.number, [DELIVERED, OUT]));
    await stage.settled(other.number, 2);
    expect(await keptScans(stage.redis, number)).toBe(1);
    expect((await shown(shipmentId)).trackingStatus).toBe("IN_TRANSIT");
  });
});

import { parcelKeys } from "../parcel/parcel-keys";
import { DEPARTED, Parcels, PICKED_UP, STRANGE, uuidOf } from "../testing/parcels";
import { RECEIVED_AT, reportOf } from "../testing/reports";
import { dueScans, newParcel, publishedFor } from "../testing/stage";
import { PUBLISHED_LATELY } from "./announcer";

let parcels: Parcels;
beforeAll(async () => {
  parcels = await Parcels.open();
});
afterAll(() => parcels.close());

const stateOf = async (number: string) => {
  const { status, subStatus, lastEventAt } = (await parcels.trackers.find(number))!;
  return { status, subStatus, lastEventAt };
};

describe("announcing", () => {
  it("publishes each event once, in our own words", async () => {
    const parcel = await parcels.registered();
    const { number } = parcel;
    await parcels.record(number, [STRANGE, PICKED_UP]);
    await parcels.announce(number);
    await parcels.record(number, [STRANGE, PICKED_UP]);
    await parcels.announce(number);

    const [pickedUp, strange] = reportOf(number, [STRANGE, PICKED_UP]).events;
    const common = { trackingNumber: number, carrier: "YUNEXPRESS", shipmentId: parcel.shipmentId };
    const envelope = {
      type: "tracking.event_recorded.v1",
      aggregateId: number,
      tenantId: parcel.tenantId,
      occurredAt: RECEIVED_AT,
    };
    expect(await publishedFor(parcels.redis, number)).toEqual([
      {
        id: uuidOf(pickedUp!.id),
        ...envelope,
        payload: {
          ...common,
          eventId: pickedUp!.id,
          status: "IN_TRANSIT",
          subStatus: "PICKED_UP",
          occurredAt: "2026-06-24T01:00:00.000Z",
          countryCode: "CN",
        },
      },
      {
        id: uuidOf(strange!.id),
        ...envelope,
        payload: {
          ...common,
          eventId: strange!.id,
          status: "UNKNOWN",
          subStatus: "UNKNOWN",
          occurredAt: "2026-06-28T01:00:00.000Z",
          countryCode: "DE",
        },
      },
    ]);
  });

  it("holds scans that came before the registration, and publishes them with it", async () => {
    const parcel = newParcel();
    await parcels.record(parcel.number, [DEPARTED, PICKED_UP]);
    await parcels.announce(parcel.number);
    expect(await publishedFor(parcels.redis, parcel.number)).toEqual([]);
    expect(await parcels.trackers.find(parcel.number)).toBeNull();

    await parcels.trackers.register(parcel);
    await parcels.trackers.register(parcel);
    const published = await publishedFor(parcels.redis, parcel.number);
    expect(published.map(({ payload }) => payload)).toMatchObject([
      { subStatus: "PICKED_UP", shipmentId: parcel.shipmentId },
      { subStatus: "DEPARTED", shipmentId: parcel.shipmentId },
    ]);
    expect(await stateOf(parcel.number)).toEqual({
      status: "IN_TRANSIT",
      subStatus: "DEPARTED",
      lastEventAt: "2026-06-25T01:00:00.000Z",
    });
  });

  it("publishes an event once when it is announced many times at once", async () => {
    const { number } = await parcels.registered();
    await parcels.record(number, [DEPARTED, PICKED_UP]);
    await Promise.all(Array.from({ length: 10 }, () => parcels.announce(number)));
    expect((await publishedFor(parcels.redis, number)).map(({ payload }) => payload)).toMatchObject([
      { subStatus: "PICKED_UP" },
      { subStatus: "DEPARTED" },
    ]);
  });

  it("finishes what a crash after recording left, by the repeated push", async () => {
    const { number } = await parcels.registered();
    await parcels.record(number, [PICKED_UP]);
    expect(await publishedFor(parcels.redis, number)).toEqual([]);

    expect(await parcels.record(number, [PICKED_UP])).toBe(0);
    await parcels.announce(number);
    expect(await publishedFor(parcels.redis, number)).toHaveLength(1);
    expect(await dueScans(parcels.redis, number)).toBe(0);
  });

  it("repeats nothing that a crash after publishing left as due", async () => {
    const { number } = await parcels.registered();
    await parcels.record(number, [PICKED_UP]);
    await parcels.announce(number);
    const published = await publishedFor(parcels.redis, number);
    await parcels.redis.hDel(parcelKeys(number).tracker, "announced");
    expect(await dueScans(parcels.redis, number)).toBe(1);

    await parcels.announce(number);
    expect(await publishedFor(parcels.redis, number)).toEqual(published);
    expect(published).toHaveLength(1);
    expect(await dueScans(parcels.redis, number)).toBe(0);
  });

  it("repeats under the same id what was left as due for longer than is remembered", async () => {
    const { number } = await parcels.registered();
    await parcels.record(number, [PICKED_UP]);
    await parcels.announce(number);
    const { id } = (await publishedFor(parcels.redis, number))[0]!;
    await parcels.redis.hDel(parcelKeys(number).tracker, "announced");
    await parcels.redis.zAdd(PUBLISHED_LATELY, { value: id, score: Date.now() - 11 * 60_000 }, { condition: "XX" });

    await parcels.announce(number);
    expect((await publishedFor(parcels.redis, number)).map((event) => event.id)).toEqual([id, id]);
  });

  it("takes no note back that another has taken since", async () => {
    const { number } = await parcels.registered();
    await parcels.record(number, [PICKED_UP]);
    const { due: slow } = await parcels.trackers.record(reportOf(number, []));
    await parcels.record(number, [DEPARTED]);
    await parcels.announce(number);
    await parcels.trackers.announce([slow!]);
    expect(await dueScans(parcels.redis, number)).toBe(0);
    expect((await publishedFor(parcels.redis, number)).map(({ payload }) => payload)).toMatchObject([
      { subStatus: "PICKED_UP" },
      { subStatus: "DEPARTED" },
    ]);
  });

  it("publishes more scans than go at a time, in order", async () => {
    const parcel = newParcel();
    const many = Array.from({ length: 250 }, (_, index) => ({ ...DEPARTED, city: `STOP ${index}` }));
    await parcels.record(parcel.number, many);
    await parcels.trackers.register(parcel);
    const kept = await parcels.history.arrivedAfter(parcel.number, 0, 300);
    expect((await publishedFor(parcels.redis, parcel.number)).map(({ id }) => id)).toEqual(
      kept.map(({ event }) => uuidOf(event.id)),
    );
    expect(kept).toHaveLength(250);
    expect(await dueScans(parcels.redis, parcel.number)).toBe(0);
  });
});

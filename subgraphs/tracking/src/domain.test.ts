import { until } from "@baiyun/kit/testing";
import { keptScans, newParcel, pushOf, type Scan, Stage } from "./testing/stage";

const JOURNEY: readonly Scan[] = [
  { at: "2026-06-24T01:00:00Z", code: "InTransit_PickedUp" },
  { at: "2026-06-25T01:00:00Z", code: "InTransit_Departure" },
  { at: "2026-06-26T01:00:00Z", code: "InTransit_Arrival" },
  { at: "2026-06-29T05:00:00Z", code: "Delivered_Other" },
];

it("two processes on one Redis put each scan on the bus once, and those of a parcel in the order in which they came", async () => {
  const stages = [await Stage.open(), await Stage.open()] as const;
  const [stage] = stages;
  try {
    const parcels = Array.from({ length: 30 }, () => newParcel());
    await Promise.all(parcels.map((parcel) => stage.labelled(parcel)));
    // Each scan comes with those before it, and every push twice.
    for (let count = 1; count <= JOURNEY.length; count += 1) {
      const pushes = parcels.map(({ number }) => pushOf(number, JOURNEY.slice(0, count).reverse()));
      await Promise.all(pushes.flatMap((push) => stages.map((one) => one.push(push))));
    }
    for (const { number } of parcels) await stage.settled(number, JOURNEY.length);
    await until(async () => {
      const [group] = await stage.redis.xInfoGroups("tracking:inbound:17track");
      return Number(group!.pending) === 0 && Number(group!.lag) === 0;
    });
    for (const { number } of parcels) {
      expect((await stage.published(number)).map(({ payload }) => payload)).toMatchObject([
        { subStatus: "PICKED_UP" },
        { subStatus: "DEPARTED" },
        { subStatus: "ARRIVED" },
        { status: "DELIVERED" },
      ]);
    }
  } finally {
    for (const one of stages) await one.close();
  }
});

it("a process that stops takes nothing with it", async () => {
  const stage = await Stage.open();
  const parcel = await stage.labelled();
  await stage.push(pushOf(parcel.number, JOURNEY.slice(0, 1)));
  await stage.settled(parcel.number, 1);
  await stage.close();

  const next = await Stage.open();
  try {
    expect(await next.redis.xPending("tracking:inbound:17track", "processor")).toMatchObject({ pending: 0 });
    await next.push(pushOf(parcel.number, JOURNEY.slice(0, 2)));
    await next.settled(parcel.number, 2);
    expect(await keptScans(next.redis, parcel.number)).toBe(2);
  } finally {
    await next.close();
  }
});

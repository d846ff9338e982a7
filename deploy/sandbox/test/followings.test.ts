import { SandboxClock } from "../src/clock";
import { lifeIn } from "../src/counterpart";
import { Followings } from "../src/followings";
import { YUN_EXPRESS_NUMBERS } from "../src/numbers";
import { Parcels } from "../src/parcels";
import { Shelf } from "../src/shelf";

const HOUR_MS = 3_600_000;

/** A world whose time stands still until it is told. */
function world() {
  let now = Date.UTC(2026, 0, 5);
  const clock = new SandboxClock(() => now);
  const parcels = new Parcels(() => undefined, 0);
  const followings = new Followings({ parcels, clock, shelf: new Shelf(() => undefined) }, "SEVENTEEN_TRACK");
  const accept = (reference: string, name = "") => {
    const draft = { account: "A", reference, product: "THPHR", country: "DE", postalCode: "04109", weightG: 640 };
    const parcel = parcels.accept("YUNEXPRESS_OMS", YUN_EXPRESS_NUMBERS, { ...draft, ...lifeIn(name) }, clock.now())!;
    const { number, country, ending } = parcel;
    followings.put({ number, carrier: "190008", country, ending, since: clock.now(), stopped: false, told: 0 });
    return parcel;
  };
  /** What is told by then, a number and how much of it. */
  const told = () =>
    [...followings.due()].map(({ following, scans }) => {
      followings.put({ ...following, told: scans.length });
      return [following.number, scans.length];
    });
  const pass = (hours: number) => {
    now += hours * HOUR_MS;
  };
  return { accept, told, pass, parcels, clock };
}

it("each is told of when something has happened to it, and then no more", () => {
  const { accept, told, pass } = world();
  const { number } = accept("BY-1");
  expect(told()).toEqual([]);
  pass(12);
  expect([told(), told()]).toEqual([[[number, 2]], []]);
  pass(12);
  const second = accept("BY-2");
  expect([told(), told()]).toEqual([[[number, 3]], []]);
  pass(264);
  expect(told()).toEqual([
    [number, 10],
    [second.number, 8],
  ]);
  pass(24);
  expect([told(), told()]).toEqual([[[second.number, 10]], []]);
});

it("one lives as fast as its recipient's name says, and the others as before", () => {
  const { accept, told, pass } = world();
  const fast = accept("BY-1", "Recipient 0001 SBX-SPEED-288");
  const lost = accept("BY-2", "SBX-LOST SBX-SPEED-400");
  accept("BY-3", "Recipient 0003");
  pass(1);
  expect(told()).toEqual([
    [fast.number, 10],
    [lost.number, 9],
  ]);
  expect([fast.speed, lost.speed, lost.ending]).toEqual([288, 400, "LOST"]);
});

it("that a parcel was cancelled is told at once", () => {
  const { accept, told, pass, parcels, clock } = world();
  const parcel = accept("BY-1");
  const other = accept("BY-2");
  pass(12);
  expect(told()).toEqual([
    [parcel.number, 2],
    [other.number, 2],
  ]);
  expect(told()).toEqual([]);
  parcels.cancel(parcel, clock.now());
  expect([told(), told()]).toEqual([[[parcel.number, 3]], []]);
});

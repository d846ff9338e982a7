import { SandboxClock } from "../src/clock";

it("what happened in the sandbox has happened by the machine's clock, in its order, whenever it is asked", () => {
  let wall = 1_000_000;
  const clock = new SandboxClock(() => wall);
  wall += 10_000;
  clock.set({ speed: 100 });
  wall += 10_000;
  clock.set({ speed: 1, leapMs: 50_000 });
  wall += 5_000;
  // 10 s as they are, 1,000 s in ten, a leap of 50 s, and 5 s as they are.
  expect(clock.now()).toBe(1_000_000 + 10_000 + 1_000_000 + 50_000 + 5_000);
  const instants = [990_000, 1_004_000, 1_010_000, 1_510_000, 2_010_000, 2_035_000, 2_060_000, 2_065_000];
  const walls = [990_000, 1_004_000, 1_010_000, 1_015_000, 1_020_000, 1_020_500, 1_020_000, 1_025_000];
  expect(instants.map((at) => clock.wallOf(at))).toEqual(walls);
  const later = new SandboxClock(() => wall + 60_000);
  for (const anchor of clock.history) later.restore(anchor);
  expect(instants.map((at) => later.wallOf(at))).toEqual(walls);
  expect(later.now()).toBe(clock.now() + 60_000);
});

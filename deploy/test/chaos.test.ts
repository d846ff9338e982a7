import { rmSync } from "node:fs";
import { chaos } from "../chaos/chaos";
import { usedHome } from "../src/testing/stack";

const SEED = Number(process.env.CHAOS_SEED ?? 20_261_127);
const KILLS = 8;

let home: string;
beforeAll(async () => {
  home = await usedHome();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it(`${KILLS} domains killed where it hurts lose nothing and do nothing twice (seed ${SEED})`, async () => {
  const { deaths, faults } = await chaos({ seed: SEED, kills: KILLS, home, say: () => undefined });
  expect(faults).toEqual([]);
  const counts = Object.values(deaths);
  expect(counts.reduce((sum, count) => sum + count)).toBe(KILLS);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
});

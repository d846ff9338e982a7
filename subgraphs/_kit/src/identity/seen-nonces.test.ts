import { SeenNonces } from "./seen-nonces";

const at = (now: number) => ({ signedAt: now, now });

it("takes each number once, in whatever order they come", () => {
  const nonces = new SeenNonces(1_000);
  const numbers = [1, 2, 5, 3, 4, 40, 39, 65_540, 8, 65_536];
  expect(numbers.map((count) => nonces.take("a", count, at(0)))).toEqual(numbers.map(() => true));
  expect(numbers.map((count) => nonces.take("a", count, at(0)))).toEqual(numbers.map(() => false));
});

it("what is out of reach counts as used, and what takes its place in memory does not", () => {
  const nonces = new SeenNonces(1_000);
  expect(nonces.take("a", 7, at(0))).toBe(true);
  expect(nonces.take("a", 7 + 65_536, at(0))).toBe(true);
  expect(nonces.take("a", 7, at(0))).toBe(false);
  expect(nonces.take("a", 8, at(0))).toBe(true);
  expect(nonces.take("a", 1_000_000_000, at(0))).toBe(true);
  expect(nonces.take("a", 1_000_000_000 - 65_536, at(0))).toBe(false);
  expect(nonces.take("a", 1_000_000_000 - 65_535, at(0))).toBe(true);
});

it("each sender counts for itself", () => {
  const nonces = new SeenNonces(1_000);
  expect(["a", "b", "a"].map((sender) => nonces.take(sender, 1, at(0)))).toEqual([true, true, false]);
});

it("of more senders than there can be none is taken, until others' signatures are too old to serve", () => {
  const nonces = new SeenNonces(1_000);
  for (let each = 0; each < 1_000; each += 1) expect(nonces.take(`s${each}`, 1, at(each < 500 ? 0 : 900))).toBe(true);
  expect(nonces.take("late", 1, at(1_000))).toBe(false);
  expect(nonces.take("late", 1, at(1_001))).toBe(true);
  expect(nonces.take("s900", 1, at(1_001))).toBe(false);
});

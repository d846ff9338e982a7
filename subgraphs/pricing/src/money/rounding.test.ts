import { allocate, percentOf } from "./rounding";

it.each([
  [1000n, "18.5", 185n],
  [1n, "50", 1n],
  [1n, "49.99", 0n],
  [5300n, "19", 1007n],
  [-1n, "50", -1n],
  [9_007_199_254_740_993n, "100", 9_007_199_254_740_993n],
])("%d at %s%% is %d", (amount, percent, expected) => {
  expect(percentOf(amount, percent)).toBe(expected);
});

it.each([
  [300n, [1000n, 1000n, 1000n], [100n, 100n, 100n]],
  [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
  [301n, [1n, 2n], [100n, 201n]],
  [3n, [0n, 0n], [2n, 1n]],
  [0n, [5n, 5n], [0n, 0n]],
])("%d by %j is %j", (total, weights, parts) => {
  expect(allocate(total, weights)).toEqual(parts);
});

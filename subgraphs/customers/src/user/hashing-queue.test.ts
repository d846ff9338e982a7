import { HashingQueue } from "./hashing-queue";
import type { TryAgainLater } from "./user.result";

/** A queue whose work ends when the test says so, and what became of each that asked. */
function queueOf(bounds: { atOnce: number; waiting: number }) {
  const queue = new HashingQueue(bounds);
  const began: string[] = [];
  const refused: [string, number][] = [];
  const ends = new Map<string, { finish: () => void; fail: () => void }>();
  const ask = (asker: string, name: string, isKnown = false): void => {
    const work = () => {
      began.push(name);
      return new Promise<string>((resolve, reject) => {
        ends.set(name, { finish: () => resolve(name), fail: () => reject(new Error(name)) });
      });
    };
    const told = (outcome: string | TryAgainLater) => {
      if (typeof outcome !== "string") refused.push([name, outcome.retryAfterSeconds]);
    };
    queue.run(asker, work, isKnown).then(told, () => undefined);
  };
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  const end = async (name: string, how: "finish" | "fail" = "finish") => {
    ends.get(name)![how]();
    await settled();
  };
  return { ask, end, began, refused, settled };
}

it("works for no more than it may at once, and for the next when one ends, however it ends", async () => {
  const { ask, end, began, settled } = queueOf({ atOnce: 2, waiting: 10 });
  for (const name of ["a1", "a2", "a3", "a4"]) ask("a", name);
  await settled();
  expect(began).toEqual(["a1", "a2"]);
  await end("a2", "fail");
  expect(began).toEqual(["a1", "a2", "a3"]);
  for (const name of ["a1", "a3"]) await end(name);
  expect(began).toEqual(["a1", "a2", "a3", "a4"]);
  await end("a4");
  for (const name of ["b1", "b2", "b3"]) ask("b", name);
  await settled();
  expect(began.slice(4)).toEqual(["b1", "b2"]);
});

it("lets askers take turns, however many one of them has waiting", async () => {
  const { ask, end, began } = queueOf({ atOnce: 1, waiting: 40 });
  for (const name of ["a1", "a2", "a3", "a4"]) ask("a", name);
  for (const name of ["b1", "b2"]) ask("b", name);
  ask("c", "c1");
  for (const name of ["a1", "a2", "b1", "c1", "a3", "b2", "a4"]) await end(name);
  expect(began).toEqual(["a1", "a2", "b1", "c1", "a3", "b2", "a4"]);
});

it("has eight wait for one asker, and tells the others when to come again", async () => {
  const { ask, refused, settled } = queueOf({ atOnce: 2, waiting: 40 });
  for (let number = 1; number <= 12; number += 1) ask("a", `a${number}`);
  await settled();
  expect(refused).toEqual([
    ["a11", 3],
    ["a12", 3],
  ]);
});

it("when all places are taken, whoever has most gives one up to whoever has fewer", async () => {
  const { ask, end, began, refused, settled } = queueOf({ atOnce: 1, waiting: 4 });
  ask("x", "x");
  for (const name of ["a1", "a2", "a3"]) ask("a", name);
  for (const name of ["b1", "b2", "c1", "d1"]) ask(name[0]!, name);
  await settled();
  // For b2 a3 leaves, since a has three; for c1 and d1 leave a2 and b2.
  expect(refused.map(([name]) => name)).toEqual(["a3", "a2", "b2"]);
  for (const name of ["x", "a1", "b1", "c1", "d1"]) await end(name);
  expect(began).toEqual(["x", "a1", "b1", "c1", "d1"]);
  ask("e", "e1");
  await settled();
  expect(began).toContain("e1");
});

it("when each has one place, a newcomer is refused", async () => {
  const { ask, refused, settled } = queueOf({ atOnce: 1, waiting: 3 });
  for (const name of ["x", "a", "b", "c", "d"]) ask(name, name);
  await settled();
  expect(refused).toEqual([["d", 2]]);
});

it("lets who has signed in from there before go first, also from among strangers of the same address", async () => {
  const { ask, end, began, refused } = queueOf({ atOnce: 1, waiting: 4 });
  for (const stranger of ["s1", "s2", "s3", "s4", "s5"]) ask(stranger, stranger);
  ask("s2", "known 1", true);
  ask("k", "known 2", true);
  ask("s6", "s6");
  for (const name of ["s1", "known 1", "known 2", "s4"]) await end(name);
  expect(began).toEqual(["s1", "known 1", "known 2", "s4", "s5"]);
  expect(refused.map(([name]) => name)).toEqual(["s2", "s3", "s6"]);
});

import { setImmediate } from "node:timers/promises";
import { SharedReads } from "./shared-reads";

it("those who ask the same in one turn share a reading, those who ask later or something else do not", async () => {
  const reads = new SharedReads();
  const asked: string[] = [];
  const ask = (question: string) =>
    reads.read(question, async () => {
      asked.push(question);
      await setImmediate();
      return asked.length;
    });
  expect(await Promise.all([ask("a"), ask("b"), ask("a"), ask("a")])).toEqual([2, 2, 2, 2]);
  expect(asked).toEqual(["a", "b"]);

  const under = ask("a");
  await setImmediate();
  expect(await Promise.all([under, ask("a")])).toEqual([3, 4]);
});

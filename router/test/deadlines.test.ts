import { setTimeout as delay } from "node:timers/promises";
import { Deadlines, Timed } from "../src/sources/deadlines";

describe("deadlines", () => {
  let expired: string[];
  let deadlines: Deadlines;

  beforeEach(() => {
    expired = [];
    deadlines = new Deadlines();
  });

  afterEach(() => deadlines.close());

  class Named extends Timed {
    constructor(
      private readonly name: string,
      milliseconds: number,
    ) {
      super(performance.now() + milliseconds);
    }

    expire(): void {
      expired.push(this.name);
    }
  }

  const timed = (name: string, milliseconds: number): Timed => new Named(name, milliseconds);

  it("what has not ended expires once, the oldest first", async () => {
    for (const name of ["a", "b", "c"]) deadlines.add(timed(name, 5));
    await delay(50);
    expect(expired).toEqual(["a", "b", "c"]);
  });

  it("what has ended does not, and what began after it still does", async () => {
    const ended = timed("ended", 5);
    deadlines.add(ended);
    deadlines.add(timed("late", 20));
    deadlines.delete(ended);
    await delay(100);
    expect(expired).toEqual(["late"]);
  });

  it.each([
    ["the oldest", "a", ["b", "c"]],
    ["one between others", "b", ["a", "c"]],
    ["the newest", "c", ["a", "b"]],
  ])("%s ends, twice, and the others still expire in their order", async (_which, name, others) => {
    const all = ["a", "b", "c"].map((each) => [each, timed(each, 20)] as const);
    for (const [, each] of all) deadlines.add(each);
    const [, ended] = all.find(([each]) => each === name)!;
    deadlines.delete(ended);
    deadlines.delete(ended);
    await delay(100);
    expect(expired).toEqual(others);
  });

  it("what begins when nothing else is left does too", async () => {
    deadlines.add(timed("first", 5));
    await delay(50);
    deadlines.add(timed("second", 5));
    await delay(50);
    expect(expired).toEqual(["first", "second"]);
  });

  it("nothing expires after the end", async () => {
    deadlines.add(timed("closed", 5));
    deadlines.close();
    await delay(50);
    expect(expired).toEqual([]);
  });
});

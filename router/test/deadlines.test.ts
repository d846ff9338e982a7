import { setTimeout as delay } from "node:timers/promises";
import { Deadlines, type Timed } from "../src/sources/deadlines";

describe("deadlines", () => {
  let expired: string[];
  let deadlines: Deadlines<Timed>;

  beforeEach(() => {
    expired = [];
    deadlines = new Deadlines();
  });

  afterEach(() => deadlines.close());

  const timed = (name: string, milliseconds: number): Timed => ({
    deadline: performance.now() + milliseconds,
    expire: () => expired.push(name),
  });

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

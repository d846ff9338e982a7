import { type Granting, HeldToken } from "./held-token";

const HOUR_MS = 3_600_000;

/** A party that grants `t1`, `t2`, …, each for so long. */
function granting(lastsMs: number) {
  let asked = 0;
  return async (): Promise<Granting<string>> => ({ granted: { token: `t${++asked}`, lastsMs } });
}

it("is asked for once for all who wait for it, and kept", async () => {
  const [token, ask] = [new HeldToken<string>(), granting(HOUR_MS)];
  const all = await Promise.all([token.get(ask), token.get(ask), token.get(ask)]);
  expect([...all, await token.get(ask)]).toMatchObject(Array(4).fill({ token: "t1" }));
});

it("is asked for anew a minute before its end, and once it was refused", async () => {
  const [short, shortly] = [new HeldToken<string>(), granting(60_000)];
  expect([await short.get(shortly), await short.get(shortly)]).toMatchObject([{ token: "t1" }, { token: "t2" }]);
  const [long, ask] = [new HeldToken<string>(), granting(HOUR_MS)];
  await long.get(ask);
  long.forget();
  expect(await long.get(ask)).toMatchObject({ token: "t2" });
});

it("that there is none is told to all who wait, and kept for nobody", async () => {
  const answers: Granting<string>[] = [{ refused: "closed" }, { granted: { token: "t1", lastsMs: HOUR_MS } }];
  const token = new HeldToken<string>();
  const ask = async () => answers.shift()!;
  expect(await Promise.all([token.get(ask), token.get(ask)])).toEqual([{ refused: "closed" }, { refused: "closed" }]);
  expect(await token.get(ask)).toMatchObject({ token: "t1" });
});

import { Readiness } from "./readiness";

/** A check that ends when the test says so. */
function held() {
  const begun: { pass: () => void; fail: (error: Error) => void }[] = [];
  const check = () =>
    new Promise<void>((pass, fail) => {
      begun.push({ pass, fail });
    });
  return { begun, check };
}

it("many who ask at once share one check, and who asks after it has another", async () => {
  const { begun, check } = held();
  const readiness = new Readiness(check, 60_000);
  const asked = Array.from({ length: 100 }, () => readiness.ask());
  expect(begun).toHaveLength(1);
  begun[0]!.pass();
  await Promise.all(asked);
  const again = readiness.ask();
  expect(begun).toHaveLength(2);
  begun[1]!.fail(new Error("gone"));
  await expect(again).rejects.toThrow("gone");
});

it("a check that hangs is told, is not begun a second time, and its late answer counts for the next", async () => {
  const { begun, check } = held();
  const readiness = new Readiness(check, 20);
  for (let times = 0; times < 3; times++) await expect(readiness.ask()).rejects.toThrow("no answer within 20 ms");
  expect(begun).toHaveLength(1);
  begun[0]!.pass();
  await new Promise(setImmediate);
  const next = readiness.ask();
  expect(begun).toHaveLength(2);
  begun[1]!.pass();
  await next;
});

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startStack, type TestStack, temporaryHome } from "../src/testing/stack";
import { expectServing, expectStopped } from "./support/serving";
import { StackWatch } from "./support/stack-watch";

let home: string;
let stack: TestStack | undefined;

beforeEach(() => {
  home = temporaryHome();
});
afterEach(async () => {
  await stack?.stop();
  rmSync(home, { recursive: true, force: true });
});

const secrets = () => JSON.parse(readFileSync(join(home, "secrets.json"), "utf8"));

it("a stack serves, keeps its folder to itself, and leaves nothing running; killed outright it starts again there", async () => {
  stack = await startStack({ home });
  await expectServing(stack, "embedded");
  const first = secrets();
  await stack.kill9();
  stack = await startStack({ home });
  await new StackWatch(stack).ready();
  expect(secrets()).toEqual(first);
  await expectStopped(stack);
});

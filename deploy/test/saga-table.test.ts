import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CANCELLED } from "../chaos/cancelled-lives";
import { CARRIERS, LABELS_NOTHING } from "../chaos/carrier-lives";
import { endingOf } from "../chaos/ending";
import { expectedOf } from "../chaos/expected";
import type { Life } from "../chaos/lives";
import { OrderLife } from "../chaos/order-life";
import { faultsIn, underWay } from "../chaos/proof";
import { ROWS } from "../chaos/rows-of-table";
import type { World } from "../chaos/world";
import { composedDomains } from "../src/stack/domains";
import { startStack, type TestStack } from "../src/testing/stack";
import { worldOf } from "./support/world-of-stack";

let stack: TestStack;
let world: World;
let played: Map<Life, PromiseSettledResult<OrderLife>>;
/** All at once, each an order of its own; what they left is looked at when nothing is under way any more. */
beforeAll(async () => {
  stack = await startStack();
  world = await worldOf(stack);
  for (const currency of ["GBP", "CAD", "AUD", "RON", "JPY"]) await world.openWallet(currency);
  const { sandboxUrl } = JSON.parse(readFileSync(join(stack.home, "stack.json"), "utf8"));
  const headers = { "content-type": "application/json" };
  await fetch(`${sandboxUrl}/control/faults`, { method: "POST", headers, body: JSON.stringify(LABELS_NOTHING) });
  const lives = [...ROWS, ...CARRIERS, ...CANCELLED];
  const outcomes = await Promise.allSettled(lives.map((life, number) => play(life, `LIFE-${number}`)));
  played = new Map(lives.map((life, number) => [life, outcomes[number]!]));
  await world.until("rest", async () => Object.keys(await underWay(world.rows, composedDomains())).length === 0);
}, 900_000);
afterAll(async () => {
  await world?.rows.close();
  await stack?.stop();
});

async function play(life: Life, externalRef: string): Promise<OrderLife> {
  const order = await OrderLife.begin(world, externalRef, life.own ?? {});
  await life.play(order);
  return order;
}

const named = (lives: readonly Life[]) => lives.map((life) => [life.name, life] as const);

async function endsAsTold(_name: string, life: Life): Promise<void> {
  const outcome = played.get(life)!;
  if (outcome.status === "rejected") throw outcome.reason;
  const { orderId } = outcome.value;
  expect(await endingOf(world.rows, orderId)).toEqual(await expectedOf(world.rows, life.ending, orderId));
}

describe("each row of the saga's table", () => {
  it.each(named([...ROWS, ...CARRIERS]))("%s", endsAsTold);
});

describe("each box of the cancel matrix", () => {
  it.each(named(CANCELLED))("%s", endsAsTold);
});

it("and nothing is amiss in any of the books", async () => {
  expect(await faultsIn(world.rows, composedDomains())).toEqual([]);
});

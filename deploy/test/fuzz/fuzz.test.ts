import { startStack, type TestStack } from "../../src/testing/stack";
import { fuzz } from "./fuzz";

const RANDOM = Date.now() % 2 ** 31;

let stack: TestStack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

it.each([1, RANDOM])(
  "whatever comes over HTTP, SSE, WebSocket and from carriers has a proper answer: seed %i",
  async (seed) => {
    process.stdout.write(`fuzz: seed ${seed}\n`);
    const { counts, found } = await fuzz(stack, { seed, inputs: 200 });
    expect({ counts, found }).toEqual({ counts: { http: 50, sse: 50, websocket: 50, ingest: 50 }, found: [] });
  },
);

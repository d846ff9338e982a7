import { randomUUID } from "node:crypto";
import { type OpenPlatform, startOpenPlatform } from "../testing/open-platform-under-test";
import { Receiver } from "../testing/receiver";

let open: OpenPlatform;
let receiver: Receiver;
beforeAll(async () => {
  open = await startOpenPlatform({ WEBHOOK_TIMEOUT_MS: "4000" });
  receiver = await Receiver.start();
});
afterAll(async () => {
  await open.close();
  await receiver.close();
});

const path = () => `/${randomUUID()}`;

it.each<[string, string, Parameters<Receiver["on"]>[1], object]>([
  [
    "a redirect is not followed",
    "REDIRECTED",
    (response) => response.writeHead(302, { location: "http://127.0.0.1:1/elsewhere" }).end(),
    { status: 302, answer: "" },
  ],
  [
    "a server that says nothing",
    "TIMED_OUT",
    () => undefined,
    { status: null, answer: null, fault: "No answer came in time." },
  ],
  [
    "a connection that is cut",
    "CONNECTION_FAILED",
    (response) => response.socket!.destroy(),
    { status: null, answer: null },
  ],
])("%s: %s", async (_what, outcome, answer, shown) => {
  const client = await open.admit();
  const { id } = await open.endpoint(client, receiver.on(path(), answer));
  await open.act("sendTestWebhook", "", { endpointId: id }, client.admin);
  const { attempts, deadCause } = await open.settled(id, client.admin, "DEAD");
  expect([attempts.length, attempts[0], deadCause]).toEqual([
    1,
    expect.objectContaining({ outcome, ...shown }),
    "GIVEN_UP",
  ]);
});

it("of an answer of 10 MB the first 4,096 bytes are read, and an answer that drips is none the worse", async () => {
  const client = await open.admit();
  let sent = 0;
  const long = receiver.on(path(), (response) => {
    response.writeHead(200);
    const more = () => {
      while (sent < 10_000_000 && !response.destroyed) {
        sent += 64_000;
        if (!response.write("x".repeat(64_000))) return response.once("drain", more);
      }
      return response.end();
    };
    more();
  });
  const drips = receiver.on(path(), (response) => response.writeHead(200).write("so far"));
  for (const [url, answer] of [
    [long, "x".repeat(4_096)],
    [drips, "so far"],
  ] as const) {
    const { id } = await open.endpoint(client, url);
    await open.act("sendTestWebhook", "", { endpointId: id }, client.admin);
    expect((await open.settled(id, client.admin, "DELIVERED")).attempts[0]!.answer).toBe(answer);
  }
  expect(sent).toBeLessThan(10_000_000);
});

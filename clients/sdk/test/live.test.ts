import { AccessTokens } from "../src/access-token.ts";
import { LiveSocket, type Told } from "../src/live.ts";
import { ScriptedFeed, type Step } from "./scripted-feed.ts";

const QUERY = "subscription ($after: String) { scanned(after: $after) { id number } }";
const event = (number: number): Step => ({ event: number });

interface Followed {
  told: Told<{ number: number }>[];
  asked: ScriptedFeed["asked"];
  error: { name: string; code: string } | null;
}

/** Follows to the end of a script; tokens and cursors are numbered as they are asked for. */
async function follow(script: Step[], after?: string): Promise<Followed> {
  const feed = await ScriptedFeed.start(script);
  let [tokens, cursors] = [0, 0];
  const terms = { fetch, timeoutMs: 1_000, retries: 0, mostWaitS: 1 };
  const live = new LiveSocket(feed.url, new AccessTokens({ accessToken: async () => `t${++tokens}` }, "", null, terms));
  const told: Followed["told"] = [];
  let error: Followed["error"] = null;
  try {
    for await (const one of live.follow<{ number: number }>(
      QUERY,
      {},
      { after, cursor: async () => `now${++cursors}` },
    ))
      told.push(one);
  } catch (reason) {
    error = reason as Followed["error"];
  }
  await live.close();
  await feed.close();
  return { told, asked: feed.asked, error };
}

const toldOf = ({ told }: Followed) =>
  told.map((one) => (one.kind === "event" ? one.event.number : [one.after, one.next]));
const afterOf = ({ asked }: Followed) => asked.map(({ after }) => after);

describe("what follows a subscription", () => {
  it("goes on behind its last event when the connection breaks or the router stops, each event once", async () => {
    const followed = await follow([
      event(1),
      event(2),
      { close: 1001 },
      event(3),
      { close: 1013 },
      { close: 1013 },
      event(4),
      "end",
    ]);
    expect(toldOf(followed)).toEqual([1, 2, 3, 4]);
    expect(afterOf(followed)).toEqual(["now1", "c2", "c3", "c3"]);
    expect(followed.error).toBeNull();
  });

  it("goes on from a cursor that is kept", async () => {
    const followed = await follow([event(8), "end"], "c7");
    expect([toldOf(followed), afterOf(followed)]).toEqual([[8], ["c7"]]);
    expect(followed.told).toEqual([{ kind: "event", id: "c8", event: { id: "c8", number: 8 } }]);
  });

  it("says a gap where what came meanwhile is not kept any more, and goes on from now", async () => {
    const followed = await follow([event(1), { close: 1001 }, { error: "CURSOR_EXPIRED" }, event(9), "end"]);
    expect(toldOf(followed)).toEqual([1, ["c1", "now2"], 9]);
    expect(afterOf(followed)).toEqual(["now1", "c1", "now2"]);
  });

  it("comes back by itself when it read too slowly, and when a domain was away", async () => {
    const followed = await follow([
      event(1),
      { error: "SUBSCRIPTION_LAGGED" },
      { error: "SUBGRAPH_UNAVAILABLE" },
      event(2),
      "end",
    ]);
    expect([toldOf(followed), afterOf(followed)]).toEqual([
      [1, 2],
      ["now1", "c1", "c1"],
    ]);
  });

  it("gets another token when its own has run out", async () => {
    const { asked } = await follow([event(1), { close: 4403 }, event(2), "end"]);
    expect(asked).toEqual([
      { after: "now1", token: "Bearer t1" },
      { after: "c1", token: "Bearer t2" },
    ]);
  });

  it.each<[string, Step, object]>([
    ["its client was revoked", { close: 4401 }, { name: "AuthenticationError", code: "UNAUTHENTICATED" }],
    [
      "there is nothing to follow",
      { error: "SHIPMENT_NOT_FOUND" },
      { name: "RequestError", code: "SHIPMENT_NOT_FOUND" },
    ],
    ["its messages are too long", { close: 1009 }, { code: "SOCKET_CLOSED_1009" }],
  ])("ends with an error when %s", async (_why, step, error) => {
    const followed = await follow([event(1), step, event(2)]);
    expect([toldOf(followed), followed.asked.length]).toEqual([[1], 1]);
    expect(followed.error).toMatchObject(error);
  });
});

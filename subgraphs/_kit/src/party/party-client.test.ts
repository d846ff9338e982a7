import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Redis } from "../events/bus";
import { testRedis } from "../testing/stores";
import { until } from "../testing/until";
import { PartyClient, type PartyRequest } from "./party-client";

const PER_SECOND = 2;
const ASKED: PartyRequest = { method: "GET", path: "/", safe: false };
let [stores, clients]: [Redis[], PartyClient[]] = [[], []];
let party: Server;
let url: URL;
/** Of each call, whether the second was over that somebody else had used up. */
let isLater: Promise<boolean>[] = [];
const marker = `until/${randomUUID()}`;

beforeAll(async () => {
  stores = await Promise.all([testRedis(), testRedis()]);
  party = createServer((_request, response) => {
    isLater.push(stores[0]!.exists(marker).then((left) => left === 0));
    response.end("{}");
  }).listen(0, "127.0.0.1");
  await once(party, "listening");
  url = new URL(`http://127.0.0.1:${(party.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  party.close();
  for (const store of stores) store.destroy();
});

/** As one process has it: over a connection of its own. */
function clientOf(redis: Redis | null, account: string): PartyClient {
  const client = new PartyClient(url.href, { timeoutMs: 10_000, redis, perSecond: PER_SECOND, account });
  clients.push(client);
  return client;
}
const statusOf = async (client: PartyClient) => {
  const reply = await client.send(ASKED);
  return reply.kind === "answered" ? reply.status : reply.message;
};
const keyOf = (account: string) => `party:calls:${createHash("sha256").update(`${url.href} ${account}`).digest("hex")}`;

/** A second of an account that one process has used up, with a mark that ends as it does. @returns whether it was not over by then */
async function usedUp(account: string): Promise<boolean> {
  const client = clientOf(stores[0]!, account);
  expect(await Promise.all([statusOf(client), statusOf(client)])).toEqual([200, 200]);
  const script = `local left = redis.call('pttl', KEYS[1])
    if left > 0 then redis.call('set', KEYS[2], '1', 'PX', left) end
    return left`;
  return Number(await stores[0]!.eval(script, { keys: [keyOf(account), marker], arguments: [] })) > 0;
}

it("what all processes ask of an account in a second is counted together", async () => {
  let account = "";
  await until(() => {
    account = randomUUID();
    return usedUp(account);
  });
  isLater = [];
  expect(await statusOf(clientOf(stores[1]!, account))).toBe(200);
  expect(await Promise.all(isLater)).toEqual([true]);
});

it("another account is not waited for, nor anybody where nothing is shared", async () => {
  await until(async () => {
    const account = randomUUID();
    if (!(await usedUp(account))) return false;
    isLater = [];
    await Promise.all([statusOf(clientOf(stores[1]!, randomUUID())), statusOf(clientOf(null, account))]);
    // A machine that is slow enough has seen the second end meanwhile.
    return (await Promise.all(isLater)).every((later) => !later);
  });
  expect(isLater).toHaveLength(2);
});

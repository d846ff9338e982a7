import { WebSocket } from "ws";
import { clientAddressBehind, networkOf } from "../src/transport/client-address";
import { compose } from "./fixtures/compose";
import { createKeys, type Running, startRouter } from "./fixtures/start";

const addressOf = (proxies: number, remoteAddress: string | undefined, forwarded: string | undefined) =>
  clientAddressBehind(proxies)({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } } as never);

describe("the client's address", () => {
  it.each([
    ["nobody is trusted", 0, "10.0.0.9", "1.1.1.1", "10.0.0.9"],
    ["one proxy", 1, "10.0.0.9", "6.6.6.6, 1.1.1.1", "1.1.1.1"],
    ["two proxies", 2, "10.0.0.9", "6.6.6.6, 1.1.1.1, 10.0.0.8", "1.1.1.1"],
    ["fewer entries than proxies", 2, "10.0.0.9", "1.1.1.1", "1.1.1.1"],
    ["no header", 1, "10.0.0.9", undefined, "10.0.0.9"],
    ["an empty header", 1, "10.0.0.9", "", "10.0.0.9"],
    ["what is no address", 1, "10.0.0.9", "1.1.1.1, unknown", "10.0.0.9"],
    ["a number that some take for an address", 1, "10.0.0.9", "16843009", "10.0.0.9"],
    ["what is no address, further left", 2, "10.0.0.9", "_hidden, 10.0.0.8", "10.0.0.8"],
    ["a port", 1, "10.0.0.9", "1.1.1.1:5000", "1.1.1.1"],
    ["IPv6 with a port", 1, "10.0.0.9", "[2001:DB8::1]:5000", "2001:db8::1"],
    ["IPv6 in brackets", 1, "10.0.0.9", "[2001:db8::1]", "2001:db8::1"],
    ["IPv6 written at length", 1, "10.0.0.9", "2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1"],
    ["IPv4 in IPv6", 0, "::ffff:1.1.1.1", undefined, "1.1.1.1"],
    ["IPv4 in IPv6 in hexadecimal", 0, "::ffff:101:101", undefined, "1.1.1.1"],
    ["a zone", 0, "fe80::1%eth0", undefined, "fe80::1"],
    ["a socket that is gone", 0, undefined, "1.1.1.1", undefined],
  ])("%s", (_what, proxies, peer, forwarded, address) => {
    expect(addressOf(proxies, peer, forwarded)).toBe(address);
  });
});

describe("the client as limits count it", () => {
  it.each([
    ["nobody is trusted", 0, "192.0.2.9", "198.51.100.1", "192.0.2.9"],
    ["one proxy, no header", 1, "192.0.2.9", undefined, "192.0.2.9"],
    ["one proxy", 1, "192.0.2.9", "198.51.100.1", "198.51.100.1"],
    ["what the client itself wrote is not read", 1, "192.0.2.9", "10.0.0.1, 203.0.113.4,198.51.100.1", "198.51.100.1"],
    ["two proxies", 2, "192.0.2.9", "10.0.0.1, 203.0.113.4, 198.51.100.1", "203.0.113.4"],
    ["fewer entries than proxies", 3, "192.0.2.9", "203.0.113.4, 198.51.100.1", "203.0.113.4"],
    ["an entry that is no address", 2, "192.0.2.9", "10.0.0.1, unknown, 198.51.100.1", "198.51.100.1"],
    ["no entry that is an address", 1, "192.0.2.9", "10.0.0.1, boom", "192.0.2.9"],
    ["an empty header", 1, "192.0.2.9", "", "192.0.2.9"],
    ["a number is no address", 1, "192.0.2.9", "3221226000", "192.0.2.9"],
    ["a port", 1, "192.0.2.9", "198.51.100.1:4711", "198.51.100.1"],
    ["IPv4 as IPv6", 0, "::ffff:192.0.2.9", undefined, "192.0.2.9"],
    ["an IPv6 network", 0, "2001:db8:1:2:aaaa::1", undefined, "2001:db8:1:2::/64"],
    ["another of the same", 1, "192.0.2.9", "[2001:db8:1:2:bbbb::9]:4711", "2001:db8:1:2::/64"],
    ["the next network", 1, "192.0.2.9", "2001:db8:1:3::1", "2001:db8:1:3::/64"],
    ["loopback", 0, "::1", undefined, "::/64"],
    ["no peer", 0, undefined, undefined, "unknown"],
  ] as const)("%s", (_what, proxies, peer, forwarded, network) => {
    expect(networkOf(addressOf(proxies, peer, forwarded))).toBe(network);
  });
});

describe("subgraphs are told of it", () => {
  const told: unknown[] = [];
  const execute = async ({ viewer }: { viewer: unknown }) => {
    told.push(viewer);
    return { data: { act: 1, read: 1 } };
  };
  const source = { execute, subscribe: () => Promise.reject(new Error("nothing lives here")) };
  const sdl = compose({ shop: "type Query { read: Int } type Mutation { act: Int }" });
  let router: Running;
  let token: string;
  beforeAll(async () => {
    const keys = await createKeys();
    token = await keys.token("librarian");
    router = await startRouter({ supergraphSdl: sdl, sources: { shop: source }, jwks: keys.jwks, trustedProxies: 1 });
  });
  beforeEach(() => {
    told.length = 0;
  });
  afterAll(() => router.router.close());
  const headers = { "x-forwarded-for": "6.6.6.6, 2001:db8::1" };

  it("by a mutation, and by no query", async () => {
    await router.ask("mutation { act }", { headers });
    await router.ask("mutation { act }");
    await router.ask("mutation { act }", { headers, token });
    await router.ask("{ read }", { headers });
    expect(told).toEqual([
      { client_address: "2001:db8::1" },
      { client_address: "127.0.0.1" },
      expect.objectContaining({ sub: "reader-1", client_address: "2001:db8::1" }),
      {},
    ]);
  });

  it("over a WebSocket, whose upgrade says it", async () => {
    const socket = new WebSocket(`${router.url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers });
    const answered = new Promise<string[]>((resolve) => {
      const types: string[] = [];
      socket.on("message", (text) => {
        const { type } = JSON.parse(String(text));
        types.push(type);
        if (type === "connection_ack") {
          socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: "mutation { act }" } }));
        }
        if (type === "complete") resolve(types);
      });
    });
    socket.on("open", () => socket.send(JSON.stringify({ type: "connection_init" })));
    expect(await answered).toEqual(["connection_ack", "next", "complete"]);
    socket.close();
    expect(told).toEqual([{ client_address: "2001:db8::1" }]);
  });
});

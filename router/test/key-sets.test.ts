import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { createIdentity, type Viewer } from "../src/request/identity";

/** Signs tokens, and serves its public key; how often it was asked for it is counted. */
class Issuer {
  asked = 0;
  private constructor(
    readonly url: string,
    private readonly server: Server,
    readonly sign: (issuer: string) => Promise<string>,
  ) {}

  static async start(kid: string): Promise<Issuer> {
    const { publicKey, privateKey } = await generateKeyPair("EdDSA");
    const jwk = { ...(await exportJWK(publicKey)), kid, alg: "EdDSA" };
    const server = createServer((_request, response) => {
      issuer.asked++;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
    const issuer = new Issuer(url, server, async (name) => {
      const token = new SignJWT({ sub: kid }).setProtectedHeader({ alg: "EdDSA", kid }).setIssuer(name);
      return `Bearer ${await token.setExpirationTime("5m").sign(privateKey)}`;
    });
    return issuer;
  }

  close(): Promise<unknown> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

const NOBODY = "http://127.0.0.1:1/jwks.json";
const PEOPLE = "https://people.example";
const CLIENTS = "https://clients.example";

let people: Issuer;
let clients: Issuer;
beforeAll(async () => {
  people = await Issuer.start("person");
  clients = await Issuer.start("client");
});
afterAll(() => Promise.all([people.close(), clients.close()]));

function identityBy(jwksUrl: string[], issuer?: string[]) {
  const identify = createIdentity({ jwksUrl, issuer });
  return async (token: string): Promise<Viewer> => identify(token);
}
const refused = (status: number) => ({ status });

it("each issuer's tokens are good, by its own keys, which are fetched once", async () => {
  const identify = identityBy([people.url, clients.url], [PEOPLE, CLIENTS]);
  const before = [people.asked, clients.asked];
  const seen = await Promise.all(
    [people.sign(PEOPLE), clients.sign(CLIENTS)].map(async (token) => identify(await token)),
  );
  expect(seen.map(({ claims }) => claims.sub)).toEqual(["person", "client"]);
  await identify(await people.sign(PEOPLE));
  expect([people.asked, clients.asked]).toEqual(before.map((count) => count + 1));
});

it("no issuer signs for another", async () => {
  const identify = identityBy([people.url, clients.url], [PEOPLE, CLIENTS]);
  await expect(identify(await clients.sign(PEOPLE))).rejects.toMatchObject(refused(401));
  await expect(identify(await people.sign(CLIENTS))).rejects.toMatchObject(refused(401));
  await expect(identify(await people.sign("https://else.example"))).rejects.toMatchObject(refused(401));
});

it("keys that cannot be had refuse their own issuer's tokens alone, for now", async () => {
  const identify = identityBy([NOBODY, clients.url], [PEOPLE, CLIENTS]);
  await expect(identify(await people.sign(PEOPLE))).rejects.toMatchObject(refused(503));
  expect((await identify(await clients.sign(CLIENTS))).claims.sub).toBe("client");
});

it("of several key sets for one issuer, or for any, each counts, whichever others fail", async () => {
  const one = identityBy([NOBODY, people.url, clients.url], [PEOPLE]);
  expect((await one(await clients.sign(PEOPLE))).claims.sub).toBe("client");
  await expect(one(await clients.sign(CLIENTS))).rejects.toMatchObject(refused(401));
  const any = identityBy([people.url, NOBODY]);
  expect((await any(await people.sign(CLIENTS))).claims.sub).toBe("person");
  // One that nobody reachable knows may be of those who are not.
  await expect(any(await clients.sign(CLIENTS))).rejects.toMatchObject(refused(503));
});

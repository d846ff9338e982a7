import { createLocalJWKSet, errors, generateKeyPair, type JWTVerifyGetKey, SignJWT } from "jose";
import { identifyBy, type Viewer } from "../src/request/identity";
import { createKeys, ISSUER, type Keys } from "./fixtures/start";

let keys: Keys;
/** How often a key was looked up: once for each verification. */
let verifications: number;
let identify: (authorization?: string) => Promise<Viewer>;
let withdrawn: boolean;

beforeEach(async () => {
  keys = await createKeys();
  verifications = 0;
  withdrawn = false;
  const known = createLocalJWKSet(keys.jwks);
  const counted: JWTVerifyGetKey = (...asked) => {
    verifications++;
    if (withdrawn) throw new errors.JWKSNoMatchingKey();
    return known(...asked);
  };
  const identified = identifyBy(counted, ISSUER);
  identify = async (authorization) => identified(authorization);
});
afterEach(() => jest.restoreAllMocks());

const bearer = async (scope: string, seconds?: number) => `Bearer ${await keys.token(scope, seconds)}`;
const later = (seconds: number) => {
  const now = Date.now() + seconds * 1000;
  jest.spyOn(Date, "now").mockReturnValue(now);
};
const UNAUTHENTICATED = { status: 401, errors: [expect.objectContaining({ extensions: { code: "UNAUTHENTICATED" } })] };

it("a token is verified once, and its requests share one viewer", async () => {
  const authorization = await bearer("librarian");
  const viewer = await identify(authorization);
  expect([viewer.authenticated, [...viewer.scopes], viewer.claims.sub]).toEqual([true, ["librarian"], "reader-1"]);
  for (let count = 0; count < 5; count++) expect(await identify(authorization)).toBe(viewer);
  expect(verifications).toBe(1);
});

it("first requests that come at once wait for one verification", async () => {
  const authorization = await bearer("librarian");
  const viewers = await Promise.all([1, 2, 3, 4, 5].map(() => identify(authorization)));
  expect([new Set(viewers).size, verifications]).toEqual([1, 1]);
});

it("another token is another viewer", async () => {
  const [one, other] = [await bearer("librarian"), await bearer("director")];
  const ask = () => Promise.all([identify(one), identify(other)]);
  for (const viewers of [await ask(), await ask()]) {
    expect(viewers.map(({ scopes }) => [...scopes])).toEqual([["librarian"], ["director"]]);
  }
  expect(verifications).toBe(2);
});

it("nobody without a token, and no verification", async () => {
  expect([(await identify()).authenticated, (await identify("")).authenticated, verifications]).toEqual([
    false,
    false,
    0,
  ]);
});

it("a token that runs out is refused although it was verified", async () => {
  const authorization = await bearer("librarian", 20);
  await identify(authorization);
  later(26);
  await expect(identify(authorization)).rejects.toMatchObject({
    ...UNAUTHENTICATED,
    message: "The access token has expired: refresh it, or sign in again.",
  });
  expect(verifications).toBe(1);
});

it("a withdrawn key serves for a minute at most", async () => {
  const authorization = await bearer("librarian");
  await identify(authorization);
  withdrawn = true;
  later(59);
  expect((await identify(authorization)).authenticated).toBe(true);
  later(2);
  await expect(identify(authorization)).rejects.toMatchObject(UNAUTHENTICATED);
  expect(verifications).toBe(2);
});

it("a refusal is not kept", async () => {
  const authorization = await bearer("librarian");
  withdrawn = true;
  for (const _ of [1, 2]) await expect(identify(authorization)).rejects.toMatchObject(UNAUTHENTICATED);
  withdrawn = false;
  expect((await identify(authorization)).authenticated).toBe(true);
  expect(verifications).toBe(3);
});

it("a request cannot change the claims that another sees", async () => {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const shared = identifyBy(async () => publicKey);
  const token = new SignJWT({ sub: "reader-1", roles: ["reader"], at: { branch: "north" } });
  const authorization = `Bearer ${await token.setProtectedHeader({ alg: "ES256" }).setExpirationTime("1m").sign(privateKey)}`;
  const { claims } = await shared(authorization);
  const { roles, at } = claims as { roles: string[]; at: object };
  for (const change of [
    () => Object.assign(claims, { sub: "reader-2" }),
    () => roles.push("director"),
    () => Object.assign(at, { branch: "south" }),
  ]) {
    expect(change).toThrow(TypeError);
  }
  expect((await shared(authorization)).claims).toEqual({
    sub: "reader-1",
    roles: ["reader"],
    at: { branch: "north" },
    exp: expect.any(Number),
  });
});

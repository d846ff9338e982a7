import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "redis";
import { readTrustedDocuments } from "../src/request/trusted-documents";
import { openSocket } from "./fixtures/live-clients";
import { createLibrary } from "./fixtures/servers";
import { createKeys, type Keys, post, type Running, startRouter } from "./fixtures/start";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const TITLE = "query Title($id: ID!) { book(id: $id) { title } }";
const OLD = '{ book(id: "b1") { id } }';
const RENAME = 'mutation { renameBook(id: "b1", title: "The Sea") { title } }';
const b1 = { id: "b1" };

let folder: string;
let keys: Keys;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "manifests-"));
  keys = await createKeys();
  const operations = [{ id: `sha256:${hash(TITLE)}`, name: "Title", type: "query", body: TITLE }];
  writeFileSync(join(folder, "portal@1.json"), JSON.stringify({ [hash(OLD)]: OLD, [hash(RENAME)]: RENAME }));
  writeFileSync(
    join(folder, "portal@2.json"),
    JSON.stringify({ format: "apollo-persisted-query-manifest", version: 1, operations }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const code = ({ status, body }: { status: number; body: { errors?: { extensions: { code: string } }[] } }) => [
  status,
  body.errors?.[0]?.extensions.code,
];

describe("an endpoint that answers trusted documents only", () => {
  let running: Running;
  beforeAll(async () => {
    const options = { trustedDocuments: [folder], onlyTrusted: true, sources: createLibrary().sources };
    running = await startRouter(options);
  });
  afterAll(() => running.router.close());
  const ask = (parameters: object) => post(running.url, JSON.stringify(parameters));
  const get = async (parameters: Record<string, string>) => {
    const response = await fetch(`${running.url}/graphql?${new URLSearchParams(parameters)}`);
    return { status: response.status, body: await response.json() };
  };

  it("by id, in each form that clients have for it, of this version and of those before", async () => {
    const title = { status: 200, body: { data: { book: { title: "The Sea" } } } };
    expect(await ask({ documentId: `sha256:${hash(TITLE)}`, variables: b1 })).toMatchObject(title);
    expect(await ask({ documentId: hash(TITLE), variables: b1, operationName: "Title" })).toMatchObject(title);
    const persistedQuery = { version: 1, sha256Hash: hash(TITLE) };
    expect(await ask({ extensions: { persistedQuery }, variables: b1 })).toMatchObject(title);
    expect(await get({ documentId: `sha256:${hash(TITLE)}`, variables: JSON.stringify(b1) })).toMatchObject(title);
    expect((await get({ documentId: hash(OLD) })).body).toEqual({ data: { book: { id: "b1" } } });
    expect(await ask({ documentId: hash(TITLE), query: TITLE, variables: b1 })).toMatchObject(title);
  });

  it("and no other, however it is sent", async () => {
    expect(code(await ask({ query: "{ books { id } }" }))).toEqual([400, "DOCUMENT_NOT_TRUSTED"]);
    expect(code(await ask({ query: TITLE, variables: b1 }))).toEqual([400, "DOCUMENT_NOT_TRUSTED"]);
    expect(code(await get({ query: "{ books { id } }" }))).toEqual([400, "DOCUMENT_NOT_TRUSTED"]);
    const other = "{ books { id } }";
    expect(code(await ask({ query: other, documentId: hash(other) }))).toEqual([400, "DOCUMENT_NOT_TRUSTED"]);
    expect(code(await ask({ query: other, documentId: hash(TITLE) }))).toEqual([400, "DOCUMENT_NOT_TRUSTED"]);
    expect(code(await ask({ documentId: hash(other) }))).toEqual([400, "PERSISTED_DOCUMENT_NOT_FOUND"]);
    expect(code(await ask({ documentId: "books" }))).toEqual([400, "PERSISTED_DOCUMENT_NOT_FOUND"]);
    const persistedQuery = { version: 1, sha256Hash: hash(other) };
    expect((await ask({ extensions: { persistedQuery } })).body.errors).toEqual([
      { message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } },
    ]);
    expect(code(await get({ documentId: hash(RENAME) }))).toEqual([405, "METHOD_NOT_ALLOWED"]);
    expect(code(await ask({ documentId: 7 }))).toEqual([400, "BAD_REQUEST"]);
    expect(code(await ask({ documentId: hash(TITLE), extensions: 7 }))).toEqual([400, "BAD_REQUEST"]);
  });

  it("the same over a WebSocket, where an empty text is none", async () => {
    const socket = openSocket(running.url);
    const persistedQuery = { version: 1, sha256Hash: hash(TITLE) };
    expect(await socket.run("", b1, { persistedQuery }).count(1)).toEqual([{ data: { book: { title: "The Sea" } } }]);
    const { kind, detail } = await socket.run("{ books { id } }").ending();
    expect([kind, detail[0].extensions.code]).toEqual(["error", "DOCUMENT_NOT_TRUSTED"]);
    await socket.client.dispose();
  });
});

describe("manifests", () => {
  const read = (text: string) => {
    const file = join(folder, "tried.json");
    writeFileSync(file, text);
    try {
      return [...readTrustedDocuments([file])];
    } catch (reason) {
      return (reason as Error).message.replace(file, "FILE");
    } finally {
      rmSync(file);
    }
  };

  it("an id is its document's for ever: another text under it does not start", () => {
    expect(read(JSON.stringify({ [hash(OLD)]: OLD }))).toEqual([[hash(OLD), OLD]]);
    const wrong = (id: string) => `The manifest "FILE" has the id "${id}", which is not the SHA-256 of its document.`;
    expect(read(JSON.stringify({ [hash(OLD)]: `${OLD} ` }))).toBe(wrong(hash(OLD)));
    expect(read(JSON.stringify({ title: OLD }))).toBe(wrong("title"));
    expect(read(JSON.stringify({ operations: [{ id: hash(OLD), body: 7 }] }))).toBe(wrong(hash(OLD)));
    expect(read("[")).toBe('The manifest "FILE" is not JSON of ids and documents.');
    expect(() => readTrustedDocuments([join(folder, "none")])).toThrow(/^The manifests at ".*none" cannot be read/);
  });

  it("an endpoint of trusted documents only that has none does not start", async () => {
    await expect(startRouter({ onlyTrusted: true })).rejects.toThrow(
      "/graphql answers trusted documents only, and has none.",
    );
  });
});

describe("documents that clients leave", () => {
  const redis = createClient({ url: process.env.TEST_REDIS_URL! });
  beforeAll(() => redis.connect());
  afterAll(() => redis.destroy());
  const start = () =>
    startRouter({
      sources: createLibrary().sources,
      jwks: keys.jwks,
      keepsDocuments: true,
      documentsUrl: process.env.TEST_REDIS_URL,
    });
  const query = `query Left${Date.now()} { book(id: "b1") { id title } }`;
  const persistedQuery = { version: 1, sha256Hash: hash(query) };
  const key = `router:document:${hash(query)}`;
  const ask = async ({ url }: Running, parameters: object, token?: string) =>
    post(url, JSON.stringify(parameters), token === undefined ? {} : { authorization: `Bearer ${token}` });

  it("are kept for who is signed in, found by every router, and forgotten after a day", async () => {
    const [one, other] = await Promise.all([start(), start()]);
    const token = await keys.token("reader");
    const answered = { data: { book: { id: "b1", title: "The Sea" } } };
    const both = { query, extensions: { persistedQuery } };
    expect(code(await ask(one, { extensions: { persistedQuery } }))).toEqual([400, "PERSISTED_QUERY_NOT_FOUND"]);
    expect((await ask(one, both)).body).toEqual(answered);
    expect(await redis.exists(key)).toBe(0);
    const wrong = { query: "{ books { id } }", extensions: { persistedQuery } };
    expect(code(await ask(one, wrong, token))).toEqual([400, "BAD_REQUEST"]);
    const invalid = "{ nothing }";
    expect(code(await ask(one, { query: invalid, documentId: hash(invalid) }, token))).toEqual([
      400,
      "GRAPHQL_VALIDATION_FAILED",
    ]);
    expect((await ask(one, both, token)).body).toEqual(answered);
    while ((await redis.exists(key)) === 0) await new Promise(setImmediate);
    expect(await redis.get(key)).toBe(query);
    expect(await redis.ttl(key)).toBeGreaterThan(86_000);
    expect(await redis.exists(`router:document:${hash(invalid)}`)).toBe(0);
    expect((await ask(other, { documentId: `sha256:${hash(query)}` })).body).toEqual(answered);
    await redis.del(key);
    expect((await ask(other, { extensions: { persistedQuery } })).body).toEqual(answered);
    await Promise.all([one.router.close(), other.router.close()]);
  });

  it("without Redis none is known, and texts are answered all the same", async () => {
    const running = await startRouter({
      sources: createLibrary().sources,
      keepsDocuments: true,
      documentsUrl: "redis://127.0.0.1:1",
    });
    expect(code(await ask(running, { documentId: hash(query) }))).toEqual([400, "PERSISTED_DOCUMENT_NOT_FOUND"]);
    expect((await ask(running, { query, documentId: hash(query) })).status).toBe(200);
    await running.router.close();
  });

  it("where nothing is kept or trusted, clients are told not to try", async () => {
    const running = await startRouter({ sources: createLibrary().sources });
    expect(code(await ask(running, { extensions: { persistedQuery } }))).toEqual([
      400,
      "PERSISTED_QUERY_NOT_SUPPORTED",
    ]);
    await running.router.close();
  });
});

import * as fc from "fast-check";
import type { GraphQLSchema } from "graphql";
import { documentOf, HOSTILE } from "./documents";
import { Choices } from "./random";
import type { HttpInput } from "./senders";

export const seeded = fc.integer().map((seed) => new Choices(seed));
const TYPES = [
  "application/json",
  "application/json",
  "application/json",
  "application/json; charset=utf-16",
  "text/plain",
  "application/graphql",
  "multipart/form-data",
  "",
  ";;;",
  "application/x-www-form-urlencoded",
];
const ACCEPTS = [
  "*/*",
  "application/json",
  "application/graphql-response+json",
  "text/event-stream",
  "text/html",
  "",
  "a;q=x,,",
  "*/*;q=0",
];
const METHODS = [
  "POST",
  "POST",
  "POST",
  "POST",
  "GET",
  "HEAD",
  "OPTIONS",
  "PUT",
  "DELETE",
  "PATCH",
  "TRACE",
  "PROPFIND",
];
const PATHS = [
  "/graphql",
  "/graphql",
  "/graphql",
  "/graphql?query=%7B__typename%7D",
  "/graphql?query=%zz&query=1",
  "/graphql/",
  "/",
  "//",
  "/%00",
  "/graphql?variables=%7B",
  "/healthz",
  "/.well-known/jwks.json",
  "/labels/x",
  "/graphql?extensions=%5B%5D&query=x",
];

/** A JSON text that may be none: wrong types, huge numbers, deep nesting, odd characters. */
const bodies = (schema: GraphQLSchema) =>
  fc.oneof(
    { weight: 6, arbitrary: seeded.map((choices) => JSON.stringify(documentOf(schema, choices))) },
    { weight: 2, arbitrary: fc.json({ noUnicodeString: false } as never) },
    {
      weight: 2,
      arbitrary: fc
        .record(
          {
            query: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE), fc.jsonValue()),
            variables: fc.jsonValue(),
            operationName: fc.jsonValue(),
            extensions: fc.jsonValue(),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "",
        "{",
        "[]",
        "null",
        '{"query":1e999}',
        `{"query":"{__typename}","variables":${"[".repeat(5_000)}${"]".repeat(5_000)}}`,
        `{"query":"${"{a".repeat(3_000)}"}`,
        '{"query":"{__typename}","query":1}',
        `{"variables":{"__proto__":{}},"query":"{__typename}"}`,
        `{"query":"{__typename}","variables":{"a":${"9".repeat(5_000)}}}`,
        "[".repeat(100_000),
      ),
    },
  );

export const spoilt = (bytes: Buffer, choices: Choices): Buffer => {
  if (!choices.often(0.15) || bytes.length === 0) return bytes;
  const copy = Buffer.from(bytes);
  copy[choices.below(copy.length)] = choices.below(256);
  return choices.often(0.3) ? copy.subarray(0, choices.below(copy.length)) : copy;
};

export type Tokens = readonly string[];

export const authorizations = (tokens: Tokens) =>
  fc.constantFrom(
    "",
    "Bearer x",
    "Bearer a.b.c",
    "Basic YTpi",
    "Bearer ",
    ...tokens.map((token) => `Bearer ${token}`),
    ...tokens.map((token) => `Bearer ${token}`),
  );

export function httpInputs(schema: GraphQLSchema, tokens: Tokens): fc.Arbitrary<HttpInput | { raw: Buffer }> {
  const raw = fc.oneof(
    fc
      .constantFrom(
        "GET / HTTP/9.9\r\n\r\n",
        "\r\n\r\n",
        "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n",
        "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        `GET /graphql HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(20_000)}\r\n\r\n`,
        "POST /graphql HTTP/1.1\r\ncontent-length: 10\r\n\r\n{",
        "GET /graphql HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n",
      )
      .map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  );
  const http = fc
    .record({
      method: fc.constantFrom(...METHODS),
      path: fc.constantFrom(...PATHS),
      type: fc.constantFrom(...TYPES),
      accept: fc.constantFrom(...ACCEPTS),
      authorization: authorizations(tokens),
      encoding: fc.constantFrom("", "", "", "gzip", "br", "identity", "x"),
      body: bodies(schema),
      choices: seeded,
    })
    .map(({ method, path, type, accept, authorization, encoding, body, choices }) => ({
      method,
      path,
      headers: given({
        "content-type": choices.often(0.6) ? "application/json" : type,
        accept: choices.often(0.5) ? "application/json" : accept,
        authorization,
        "content-encoding": encoding,
      }),
      body:
        method === "GET" || method === "HEAD" || method === "TRACE"
          ? Buffer.alloc(0)
          : spoilt(Buffer.from(body), choices),
    }));
  return fc.oneof(
    { weight: 9, arbitrary: http as fc.Arbitrary<HttpInput | { raw: Buffer }> },
    { weight: 1, arbitrary: raw.map((bytes) => ({ raw: bytes })) },
  );
}

export function sseInputs(schema: GraphQLSchema, tokens: Tokens): fc.Arbitrary<HttpInput> {
  return fc
    .record({
      authorization: authorizations(tokens),
      choices: seeded,
      isGet: fc.boolean(),
      last: fc.constantFrom("", "0-0", "x", "\u00ff"),
    })
    .map(({ authorization, choices, isGet, last }) => {
      const asked = documentOf(schema, choices, ["subscription", "subscription", "query", "mutation"]);
      const headers = given({ accept: "text/event-stream", authorization, "last-event-id": last });
      const search = new URLSearchParams({
        query: asked.query,
        variables: JSON.stringify(asked.variables),
      });
      if (isGet && String(search).length < 6_000)
        return { method: "GET", path: `/graphql?${search}`, headers, body: Buffer.alloc(0) };
      return {
        method: "POST",
        path: "/graphql",
        headers: { ...headers, "content-type": "application/json" },
        body: Buffer.from(JSON.stringify(asked)),
      };
    });
}

export const given = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ""));

import { EventEmitter, once } from "node:events";
import { Agent, type IncomingMessage, type RequestOptions, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { SubgraphSource } from "../src/index";
import { createLibrary, type Library } from "./fixtures/servers";
import { post, type Running, startRouter } from "./fixtures/start";

const JSON_BODY = { "content-type": "application/json" };
const TYPENAME = '{"query":"{ __typename }"}';
const ANSWER = '{"data":{"__typename":"Query"}}';
const METHODS = "GET, HEAD, POST, OPTIONS";

let library: Library;
let running: Running;
beforeAll(async () => {
  library = createLibrary();
  running = await startRouter({ sources: library.sources });
});
afterAll(() => running.router.close());

const open = (options: RequestOptions) => request(`${running.url}/graphql`, options);
const answerTo = async (asked: ReturnType<typeof request>) => {
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, text: await text(response) };
};

describe("what comes in", () => {
  it.each([
    ["application/json; charset=utf-8", 200],
    ['Application/JSON;charset="UTF-8"', 200],
    ["application/json; odata=verbose", 200],
    ["application/json; charset=utf-16", 415],
    ["application/json; charset=iso-8859-1", 415],
    ["application/jsonp", 415],
    ["text/plain; application/json", 415],
  ])("a body of type %s: %i", async (type, status) => {
    expect((await post(running.url, TYPENAME, { "content-type": type })).status).toBe(status);
  });

  it("a body that is announced too large is refused before it comes", async () => {
    const asked = open({ method: "POST", headers: { ...JSON_BODY, "content-length": 2_000_000 } });
    asked.flushHeaders();
    const { status, headers, text } = await answerTo(asked);
    expect([status, headers.connection]).toEqual([413, "close"]);
    expect(text).toBe(
      '{"errors":[{"message":"The body has more than 1048576 bytes: send less at once.","extensions":{"code":"PAYLOAD_TOO_LARGE"}}]}',
    );
  });

  it("a body without a length is refused as soon as it is too large", async () => {
    const asked = open({ method: "POST", headers: JSON_BODY });
    asked.write(" ".repeat(600_000));
    asked.write(" ".repeat(600_000));
    const { status, headers } = await answerTo(asked);
    expect([status, headers.connection]).toEqual([413, "close"]);
  });

  it("a body in many pieces, cut within a character, is put together", async () => {
    const bytes = Buffer.from('{"query":"query($g: String!) { __type(name: $g) { name } }","variables":{"g":"海"}}');
    const asked = open({ method: "POST", headers: JSON_BODY });
    for (const byte of bytes) asked.write(Buffer.of(byte));
    asked.end();
    expect(await answerTo(asked)).toMatchObject({ status: 200, text: '{"data":{"__type":null}}' });
  });

  it("a client that leaves within its body does no harm", async () => {
    const asked = open({ method: "POST", headers: { ...JSON_BODY, "content-length": 100 } });
    asked.on("error", () => {});
    asked.write("{");
    await once(asked, "socket");
    asked.destroy();
    expect((await running.ask("{ __typename }")).status).toBe(200);
  });

  it("a length that is no number is 400", async () => {
    const socket = connect(Number(new URL(running.url).port), "127.0.0.1");
    socket.end("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: x\r\n\r\n{}");
    expect((await text(socket)).split("\r\n")[0]).toBe("HTTP/1.1 400 Bad Request");
  });

  it("a parameter that is given twice is 400", async () => {
    const response = await fetch(`${running.url}/graphql?query={__typename}&query={books{id}}`);
    expect(response.status).toBe(400);
  });

  it.each(["PUT", "PATCH", "DELETE"])("%s is 405", async (method) => {
    const response = await fetch(`${running.url}/graphql`, { method, body: TYPENAME, headers: JSON_BODY });
    expect([response.status, response.headers.get("allow")]).toEqual([405, METHODS]);
  });

  it("OPTIONS tells the methods", async () => {
    const response = await fetch(`${running.url}/graphql`, { method: "OPTIONS" });
    expect([response.status, response.headers.get("allow"), await response.text()]).toEqual([204, METHODS, ""]);
  });

  it.each(["/graphql/", "/graphql/x", "/graphqlx", "/graphq"])("%s is another path", async (path) => {
    expect((await fetch(`${running.url}${path}?query={__typename}`)).status).toBe(404);
  });
});

describe("what goes out", () => {
  it("is the viewer's own, has its length, and is what it says", async () => {
    const answer = await answerTo(open({ method: "POST", headers: JSON_BODY }).end(TYPENAME));
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-length": String(ANSWER.length),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        connection: "keep-alive",
      },
      text: ANSWER,
    });
  });

  it("text beyond ASCII arrives as it is", async () => {
    library.shelves.books[0]!.title = "海 é 🏃";
    const { headers, text } = await answerTo(
      open({ method: "POST", headers: JSON_BODY }).end('{"query":"{ books(first: 1) { title } }"}'),
    );
    const expected = '{"data":{"books":[{"title":"海 é 🏃"}]}}';
    expect([text, headers["content-length"]]).toEqual([expected, String(Buffer.byteLength(expected))]);
    library.shelves.books[0]!.title = "The Sea";
  });

  it("HEAD has the headers of GET and no body", async () => {
    const url = `${running.url}/graphql?query={__typename}`;
    const response = await fetch(url, { method: "HEAD" });
    expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([
      200,
      String(ANSWER.length),
      "",
    ]);
    const mutation = await fetch(`${running.url}/graphql?query=mutation{__typename}`, { method: "HEAD" });
    expect([mutation.status, mutation.headers.get("allow")]).toEqual([405, "POST"]);
    const subscription = await fetch(`${running.url}/graphql?query=subscription{ticks}`, {
      method: "HEAD",
      headers: { accept: "text/event-stream" },
    });
    expect([subscription.status, library.feed.count]).toEqual([406, 0]);
  });

  it("a connection serves one request after the other", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const reused: boolean[] = [];
    for (const body of [TYPENAME, "{", TYPENAME]) {
      const asked = open({ method: "POST", headers: JSON_BODY, agent }).end(body);
      await answerTo(asked);
      reused.push(asked.reusedSocket);
    }
    expect(reused).toEqual([false, true, true]);
    agent.destroy();
  });

  it.each([
    { accept: "application/json", body: '{"query":"{"}', status: 200, code: "GRAPHQL_PARSE_FAILED" },
    { accept: "application/json", body: '{"query":"{ nope }"}', status: 200, code: "GRAPHQL_VALIDATION_FAILED" },
    {
      accept: "application/json; charset=utf-8, */*;q=0.1",
      body: '{"query":"{"}',
      status: 200,
      code: "GRAPHQL_PARSE_FAILED",
    },
    { accept: "application/json", body: "{", status: 400, code: "BAD_REQUEST" },
    { accept: "application/json", body: '{"query":7}', status: 400, code: "BAD_REQUEST" },
    { accept: "application/json", body: '{"query":"subscription { ticks }"}', status: 406, code: "NOT_ACCEPTABLE" },
    { accept: "*/*", body: '{"query":"{"}', status: 400, code: "GRAPHQL_PARSE_FAILED" },
    { accept: "text/event-stream", body: '{"query":"{"}', status: 400, code: "GRAPHQL_PARSE_FAILED" },
    {
      accept: "application/graphql-response+json, application/json",
      body: '{"query":"{"}',
      status: 400,
      code: "GRAPHQL_PARSE_FAILED",
    },
  ])("$accept is answered $status $code to $body", async ({ accept, body, status, code }) => {
    const answer = await post(running.url, body, { accept });
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([status, code]);
  });

  it("a token that is not valid is 401 whatever is accepted", async () => {
    const priced = JSON.stringify({ query: "{ books { price } }" });
    const answer = await post(running.url, priced, { accept: "application/json", authorization: "Bearer a.b.c" });
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });

  it("a subscription comes as a stream also when that is a client's last choice", async () => {
    const response = await fetch(`${running.url}/graphql?query=subscription{ticks}`, {
      headers: { accept: "application/graphql-response+json, application/json, text/event-stream;q=0.1" },
    });
    library.feed.complete();
    expect([response.headers.get("content-type"), await response.text()]).toEqual([
      "text/event-stream; charset=utf-8",
      ":\n\nevent: complete\ndata: \n\n",
    ]);
  });
});

it("a query whose client leaves is abandoned, a mutation runs to its end", async () => {
  const begun = new EventEmitter();
  const signals: (AbortSignal | undefined)[] = [];
  let finish: () => void = () => {};
  const catalogue: SubgraphSource = {
    ...library.sources.catalogue!,
    execute: ({ signal }) =>
      new Promise((resolve, reject) => {
        finish = () => resolve({ data: { renameBook: { id: "b1" } } });
        signal?.addEventListener("abort", () => reject(new Error("abandoned")));
        begun.emit("fetch", signals.push(signal));
      }),
  };
  const { router, url } = await startRouter({ sources: { ...library.sources, catalogue }, fetchTimeout: 60_000 });
  const leaveWithin = async (query: string) => {
    const asked = request(`${url}/graphql`, { method: "POST", headers: JSON_BODY });
    asked.on("error", () => {}).end(JSON.stringify({ query }));
    await once(begun, "fetch");
    asked.destroy();
  };
  await leaveWithin('mutation { renameBook(id: "b1", title: "x") { id } }');
  const finishMutation = finish;
  await leaveWithin("{ books { id } }");
  if (!signals[1]!.aborted) await once(signals[1]!, "abort");
  expect(signals.map((signal) => signal?.aborted ?? false)).toEqual([false, true]);
  finishMutation();
  await router.close();
});

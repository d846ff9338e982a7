import { Arg, Query, Resolver } from "type-graphql";
import { WebSocket } from "ws";
import { Access } from "../access/access";
import { createLogger } from "../logging";
import { TestRouter } from "../testing/test-router";
import { type Listening, listen } from "./http";
import { Subgraph } from "./subgraph";

const SECRET = "a secret that only these tests know.";
const router = new TestRouter(SECRET, "door");

@Resolver()
class DoorResolver {
  @Access("anyone")
  @Query(() => String, { nullable: true, description: "What was knocked." })
  knock(@Arg("times", () => String, { nullable: true }) times: string | undefined): string {
    return times ?? "once";
  }
}

let server: Listening;
beforeAll(async () => {
  const subgraph = await Subgraph.start({
    schema: { name: "door", resolvers: [DoorResolver] },
    resolvers: [new DoorResolver()],
    context: (viewer) => ({ viewer }),
    resources: [],
    routes: (app) => {
      app.get("/file", (_request, reply) => reply.type("application/pdf").send("%PDF"));
    },
    config: { PORT: 0, HOST: "127.0.0.1", ROUTER_SECRET: SECRET },
    logger: createLogger("door", "silent"),
  });
  server = await listen(subgraph);
});
afterAll(() => server.close());

const SAFE = [
  ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "no-referrer"],
] as const;

const post = (query: string, isSigned: boolean) => {
  const body = JSON.stringify({ query });
  const signature = isSigned ? router.request({}, body) : {};
  const headers = { "content-type": "application/json", ...signature };
  return fetch(`${server.url}/graphql`, { method: "POST", headers, body });
};

it.each<[string, number, () => Promise<Response>]>([
  ["an answer", 200, () => post("{ knock }", true)],
  ["a refusal", 401, () => post("{ knock }", false)],
  ["health", 200, () => fetch(`${server.url}/healthz`)],
  ["a route of the domain's", 200, () => fetch(`${server.url}/file`)],
  ["nothing there", 404, () => fetch(`${server.url}/nothing`)],
  ["a path that is none", 400, () => fetch(`${server.url}/%zz`)],
])("%s keeps pages safe", async (_name, status, ask) => {
  const response = await ask();
  expect(response.status).toBe(status);
  expect(SAFE.map(([name]) => [name, response.headers.get(name)])).toEqual(SAFE);
});

it("tells its schema to the router alone, and by `_service` alone", async () => {
  const sdl = "{ _service { sdl } }";
  expect((await post(sdl, false)).status).toBe(401);
  const told = (await (await post(sdl, true)).json()) as { data: { _service: { sdl: string } } };
  expect(told.data._service.sdl).toContain("knock");
  for (const query of ["{ __schema { types { name } } }", '{ __type(name: "Query") { name } }']) {
    expect((await post(query, false)).status).toBe(401);
    expect(await (await post(query, true)).json()).toMatchObject({
      errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
    });
  }
});

it("opens no socket for pages or anybody else who is not the router", async () => {
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, "graphql-transport-ws", {
    headers: { origin: "https://evil.example" },
  });
  socket.on("open", () => socket.send('{"type":"connection_init"}'));
  expect(await new Promise((resolve) => socket.once("close", resolve))).toBe(4403);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../src/stack/settings";

/** What makes something that may emit an `error`, which ends the process when nobody listens. */
const MAKES: Record<string, RegExp> = {
  "a PostgreSQL client": /\bnew (?:pg\.)?Client\(|extends (?:pg\.)?Client\b/,
  "a PostgreSQL pool": /\bnew (?:pg\.)?Pool\(|extends (?:pg\.)?Pool\b/,
  "a Redis client": /\bcreateClient\(|\bcreateCluster\(|\bcreateSentinel\(/,
  "a socket": /[=?:] connect\(|\bnew (?:net\.)?Socket\(/,
  "a WebSocket": /extends WebSocket\b|\bnew WebSocket\(/,
  "a server": /\bcreateServer\(|\bnew WebSocketServer\(|\b[fF]astify\(/,
  "a program": /[^.\w]spawn\(|\bfork\(/,
  "a log": /\bpino\.destination\(|\bpino\.transport\(/,
  "a TypeORM source": /\bnew DataSource\(/,
};

/** Where each is made, and listened to. Whoever needs another takes one from there. */
const KNOWN = {
  "a PostgreSQL client": [
    "subgraphs/_kit/src/database/postgres-client.ts",
    // undici's, which tells by its answers.
    "subgraphs/open-platform/src/outbound/outbound.ts",
  ],
  "a PostgreSQL pool": [
    // undici's, which tells by its answers.
    "router/src/sources/http-source.ts",
    "subgraphs/_kit/src/database/postgres-client.ts",
    // undici's again.
    "subgraphs/_kit/src/party/party-client.ts",
  ],
  "a Redis client": [
    "deploy/src/services/redis.ts",
    "router/src/request/kept-documents.ts",
    "router/src/request/revocation-feed.ts",
    // graphql-ws's, which tells by `error` of its subscription.
    "router/src/sources/upstream-socket.ts",
    // Its duplicates too are listened to: `outliveErrors`.
    "subgraphs/_kit/src/events/redis-client.ts",
  ],
  "a socket": ["subgraphs/_kit/src/database/cancellation.ts"],
  "a WebSocket": [
    // In a browser's page.
    "router/src/transport/graphiql-fetcher.ts",
    "router/src/sources/upstream-socket.ts",
  ],
  "a server": [
    "deploy/src/services/ports.ts",
    "deploy/src/stack/stack.ts",
    "router/src/router.ts",
    "router/src/transport/metrics-server.ts",
    "router/src/transport/websocket.ts",
    "subgraphs/_kit/src/serve/http.ts",
    "subgraphs/_kit/src/serve/sockets.ts",
  ],
  "a program": ["deploy/src/services/processes.ts"],
  "a log": ["router/src/main.ts", "subgraphs/_kit/src/logging.ts"],
  "a TypeORM source": ["subgraphs/_kit/src/database/database.ts"],
};

function sources(): string[] {
  const folders = ["subgraphs", "router/src", "deploy/src"];
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter(
        (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !/(^|\/)(testing|node_modules)\//.test(file),
      )
      .map((file) => `${folder}/${file}`),
  );
}

it("whatever may emit an error is made where it is listened to, and nowhere else", () => {
  const found = Object.fromEntries(
    Object.entries(MAKES).map(([what, pattern]) => [
      what,
      sources().filter((file) => pattern.test(readFileSync(join(ROOT, file), "utf8"))),
    ]),
  );
  const sorted = (lists: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(lists).map(([what, files]) => [what, [...files].sort()]));
  expect(sorted(found)).toEqual(sorted(KNOWN));
});

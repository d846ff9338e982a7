import { type CacheExchangeOpts, cacheExchange } from "@urql/exchange-graphcache";
import { type Client, createClient, fetchExchange, subscriptionExchange } from "urql";
import cacheSchema from "../../gql/cache-schema.json";
import { AskingAgain } from "./asking-again";
import { askingByIds, notingIds } from "./by-id";
import { keepingShown } from "./keeping-shown";
import { liveConnection } from "./live-connection";
import type { Session } from "./session";

const keys = Object.fromEntries(cacheSchema.keyless.map((type) => [type, () => null]));
const schema = cacheSchema.introspection as NonNullable<CacheExchangeOpts["schema"]>;

/** What the pages of one entry ask the graph with. Without a session they ask as anybody. */
export function createGraphClient(session?: Session): Client {
  const connection = liveConnection(session);
  const askingAgain = new AskingAgain();
  const client = createClient({
    url: "/graphql",
    // What everybody may have is asked for in a way that caches between can keep.
    preferGetMethod: session ? false : "within-url-limit",
    requestPolicy: "cache-and-network",
    fetch: session ? (input, init) => signedFetch(session, input, init) : fetch.bind(window),
    exchanges: [
      askingAgain.exchange,
      keepingShown,
      notingIds(),
      cacheExchange({ schema, keys, logger: () => {} }),
      askingByIds(),
      fetchExchange,
      subscriptionExchange({ forwardSubscription: connection.forward }),
    ],
  });
  return askingAgain.of(client);
}

/** With a token; once more with another when the one it had was refused. */
async function signedFetch(session: Session, input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const send = async () => {
    const token = await session.accessToken();
    const headers = new Headers(init.headers);
    if (token) headers.set("authorization", `Bearer ${token}`);
    return { token, response: await fetch(input, { ...init, headers }) };
  };
  const first = await send();
  if (!first.token || !first.response.headers.has("www-authenticate")) return first.response;
  await session.renew();
  const { response } = await send();
  return response;
}

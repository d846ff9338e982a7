/**
 * Runs in the browser, as text: GraphiQL's operations against an endpoint. The page's own fetcher opens sockets without
 * the headers tab, so this one sends that tab as the socket's connection parameters. It speaks graphql-transport-ws.
 *
 * With `?door=<name>` it asks with the session of that site: its token is in memory alone, and renewed before its end. What the headers
 * tab says comes before it. `#tabs=[{ "query", "variables" }]` opens operations beside the tabs that are there.
 */
export const graphiqlFetcher = (endpoint: string): string => `
const endpoint = ${JSON.stringify(endpoint)};
const door = new URLSearchParams(location.search).get("door");
let signed;
function signedHeaders(given) {
  if (!door || Object.keys(given).some((name) => name.toLowerCase() === "authorization")) return Promise.resolve(given);
  const fresh = signed && signed.until - Date.now() > 30000 ? Promise.resolve(signed) : renew();
  return fresh.then((session) => (session ? { authorization: "Bearer " + session.token, ...given } : given));
}
let renewing;
function renew() {
  renewing = renewing || fetch("/session/" + encodeURIComponent(door) + "/renew", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  })
    .then((response) => (response.status === 200 ? response.json() : null))
    .then((answer) => {
      const session = answer && answer.data && answer.data.session;
      signed = session && session.accessToken ? { token: session.accessToken, until: Date.parse(session.expiresAt) } : null;
      return signed;
    })
    .catch(() => null)
    .finally(() => {
      renewing = null;
    });
  return renewing;
}
const TABS = "graphiql:tabState";
function openTabs() {
  const given = new URLSearchParams(location.hash.slice(1)).get("tabs");
  if (!given) return;
  history.replaceState(null, "", location.pathname + location.search);
  let kept = { tabs: [], activeTabIndex: 0 };
  try {
    kept = JSON.parse(localStorage.getItem(TABS)) || kept;
  } catch {}
  let added;
  try {
    added = JSON.parse(given).filter(({ query }) => typeof query === "string");
  } catch {
    return;
  }
  if (added.length === 0) return;
  const tabs = (Array.isArray(kept.tabs) ? kept.tabs : []).filter(
    (tab) => tab.query && !added.some(({ query }) => query === tab.query),
  );
  const named = added.map(({ query, variables }) => {
    const name = (/^\\s*(?:query|mutation|subscription)\\s+(\\w+)/.exec(query) || [])[1] || "<untitled>";
    return { id: name + Math.random(), hash: null, title: name, query, variables: variables || null, headers: null, operationName: null, response: null };
  });
  // The first is what the page itself opens in a tab: it shows that query, whatever tab is the active one.
  localStorage.setItem(TABS, JSON.stringify({ tabs: [...tabs, ...named.slice(1)], activeTabIndex: tabs.length }));
  localStorage.setItem("graphiql:query", named[0].query);
  localStorage.setItem("graphiql:variables", named[0].variables || "");
}
openTabs();
function fetchGraphQL(params, options) {
  const operations = ((options && options.documentAST) || { definitions: [] }).definitions
    .filter((definition) => definition.kind === "OperationDefinition");
  const operation = operations.find(({ name }) => name && name.value === params.operationName) || operations[0];
  const headers = signedHeaders((options && options.headers) || {});
  if (operation && operation.operation === "subscription") return subscribeGraphQL(params, headers);
  return headers.then((headers) => fetch(endpoint, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body: JSON.stringify(params),
  })).then((response) => response.json());
}

function subscribeGraphQL(params, connectionParams) {
  return {
    subscribe(observer) {
      const url = new URL(endpoint, location.href);
      url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
      const socket = new WebSocket(url, "graphql-transport-ws");
      const send = (message) => socket.send(JSON.stringify(message));
      let done = false;
      const end = (finish) => {
        if (done) return;
        done = true;
        finish();
        socket.close();
      };
      socket.onopen = () => connectionParams.then((payload) => send({ type: "connection_init", payload }));
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        if (message.type === "connection_ack") send({ id: "1", type: "subscribe", payload: params });
        if (message.type === "ping") send({ type: "pong" });
        if (message.type === "next") observer.next(message.payload);
        if (message.type === "error") end(() => observer.next({ errors: message.payload }));
        if (message.type === "complete") end(() => observer.complete());
      };
      socket.onclose = ({ code, reason }) =>
        end(() => observer.error(new Error("The socket closed: " + code + " " + reason)));
      return { unsubscribe: () => end(() => {}) };
    },
  };
}
`;

/**
 * Runs in the browser, as text: GraphiQL's operations against an endpoint. The page's own fetcher opens sockets without
 * the headers tab, so this one sends that tab as the socket's connection parameters. It speaks graphql-transport-ws.
 */
export const graphiqlFetcher = (endpoint: string): string => `
const endpoint = ${JSON.stringify(endpoint)};
function fetchGraphQL(params, options) {
  const headers = (options && options.headers) || {};
  const operations = ((options && options.documentAST) || { definitions: [] }).definitions
    .filter((definition) => definition.kind === "OperationDefinition");
  const operation = operations.find(({ name }) => name && name.value === params.operationName) || operations[0];
  if (operation && operation.operation === "subscription") return subscribeGraphQL(params, headers);
  return fetch(endpoint, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body: JSON.stringify(params),
  }).then((response) => response.json());
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
      socket.onopen = () => send({ type: "connection_init", payload: connectionParams });
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

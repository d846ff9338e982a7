import { eventIn } from "../edge/log";

const BEFORE = "2026/11/27 19:27:02 [error] 12#12: *7 ";
const WHERE = `client: 203.0.113.9, server: , request: "POST /graphql?postalCode=04103 HTTP/2.0", host: "localhost:8443"`;

it.each([
  [
    "a refusal",
    `${BEFORE}[client 203.0.113.9] ModSecurity: Access denied with code 403 (phase 2). Matched "Operator \`Ge' with parameter \`5' against variable \`TX:ANOMALY_SCORE' (Value: \`15' ) [file "x"] [id "949110"] [msg "Inbound Anomaly Score Exceeded (Total Score: 15)"] [data ""] [uri "/graphql"] [unique_id "1"], ${WHERE}`,
    { event: "refused", client: "203.0.113.9", method: "POST", path: "/graphql", score: 15 },
  ],
  [
    "a rule that met something",
    `2026/11/27 19:27:02 [info] 12#12: *7 ModSecurity: Warning. Matched "Operator \`Rx' with parameter \`x' against variable \`ARGS:json.variables.n' (Value: \`secret-one' ) [id "942190"] [msg "Detects MSSQL"] [data "Matched Data: secret-one"] [uri "/graphql"], ${WHERE}`,
    {
      event: "matched",
      client: "203.0.113.9",
      rule: "942190",
      message: "Detects MSSQL",
      within: "ARGS:json.variables.n",
      path: "/graphql",
    },
  ],
  [
    "a fault",
    `${BEFORE}connect() failed (111: Connection refused) while connecting to upstream, ${WHERE}, upstream: "http://127.0.0.1:4000/graphql?postalCode=04103"`,
    {
      event: "fault",
      level: "error",
      message: "connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9",
    },
  ],
  ["a client that left", "2026/11/27 19:27:02 [info] 12#12: *7 client closed connection", null],
  ["what is no line of nginx's", "Segmentation fault", null],
])("of %s what was asked is not told", (_what, line, event) => {
  expect(eventIn(line)).toEqual(event);
});

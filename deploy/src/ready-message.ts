import { join } from "node:path";
import type { StackFile } from "./stack/home";
import { ROOT, type Settings } from "./stack/settings";

interface DemoAccount {
  role: string;
  email: string;
  password: string;
  tenant: string;
}

interface DemoClient {
  id: string;
  secret: string;
  tenant: string;
}

/** What a newcomer needs to know once the stack answers. Its first line is fixed: programs wait for it. */
export function readyMessage(
  { url, metricsUrl, tokenUrl, outboxUrl, sandboxUrl }: StackFile,
  settings: Settings,
): string {
  const home = settings.home === join(ROOT, ".baiyun") ? "" : `BAIYUN_HOME=${settings.home} `;
  const lines = [
    `BaiYun is ready at ${url}`,
    "",
    "Open",
    ...(settings.web ? portalLines(url) : []),
    ...(settings.graphiql ? [`  ${url}/graphiql   the API by hand, with subscriptions`] : []),
    `  ${url}/graphql    the API for programs (POST, WebSocket, Server-Sent Events)`,
    `  ${url}/readyz     whether all of it can do its work, and what cannot`,
    `  ${metricsUrl}   Prometheus figures`,
    "",
  ];
  if (outboxUrl) lines.push(`Mail is not sent; read it at ${outboxUrl}?to=ADDRESS`, "");
  else if (!settings.mail.SMTP_URL) lines.push(`Mail is not sent, and kept nowhere: set ${MAIL_SETTINGS}`, "");
  if (sandboxUrl) lines.push(`Carriers are a sandbox, and nothing is carried: ${sandboxUrl}/control`, "");
  if (settings.demo)
    lines.push("Sign in", ...demoSignIns(), "", "Ask as a customer's system", ...demoClientLines(tokenUrl), "");
  lines.push(
    `Follow one parcel from order to delivery: ${home}npm run demo`,
    `State is kept in ${settings.home}`,
    "Ctrl-C stops all.",
  );
  return lines.join("\n");
}

const portalLines = (url: string): string[] => [
  `  ${url}/           services, prices, and tracking for anybody`,
  `  ${url}/portal     customers: orders, labels, wallet`,
  `  ${url}/supplier   suppliers: stock and purchase orders`,
  `  ${url}/admin      our staff`,
  `  ${url}/developers partners: from nothing to a tracked parcel`,
];

const MAIL_SETTINGS = "SMTP_URL to send it, or MAIL=catch to read it here";

function demoClientLines(tokenUrl: string): string[] {
  const { demoClient } = require(join(ROOT, "subgraphs", "open-platform", "src", "demo")) as { demoClient: DemoClient };
  const { id, secret, tenant } = demoClient;
  return [`  curl -u ${id}:${secret} -d grant_type=client_credentials ${tokenUrl}   ${tenant}, sandbox`];
}

function demoSignIns(): string[] {
  const accounts = require(join(ROOT, "subgraphs", "customers", "src", "demo")) as {
    demoAccounts: readonly DemoAccount[];
  };
  const { demoAccounts } = accounts;
  const column = (pick: (account: DemoAccount) => string) =>
    Math.max(...demoAccounts.map((account) => pick(account).length));
  const [role, email, password] = [column((a) => a.role), column((a) => a.email), column((a) => a.password)];
  return demoAccounts.map(
    (account) =>
      `  ${account.role.padEnd(role)}  ${account.email.padEnd(email)}  ${account.password.padEnd(password)}  ${account.tenant}`,
  );
}

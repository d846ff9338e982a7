import type { Attempt } from "./attacks";

const unlucky = "Uh3a--Nq-7Zt_k0wYv5mXr2LbPfGsJdCeQoTiHyWaSx";
const form = { "content-type": "application/x-www-form-urlencoded" };
const post = (path: string, headers: Record<string, string>, body?: string): Omit<Attempt, "name"> => ({
  ...{ method: "POST" as const, path, headers },
  ...(body !== undefined && { body }),
});
const cookies = ["portal", "supplier", "admin"].map((door) =>
  post(`/session/${door}/renew`, { cookie: `session-${door}=${unlucky}` }),
);
const files = ["labels", "manifests", "finance-documents", "kyc-documents", "order-files"].map((path) => ({
  path: `/${path}/01980000-0000-7000-8000-000000000001?token=${unlucky}`,
}));
const messages = [
  post("/ingest/edifact", { "content-type": "application/edifact" }, "UNB+UNOC:3+A+B+261128:0400+1'UNZ+0+1'"),
  post("/ingest/customs", { "content-type": "application/edifact" }, "UNB+UNOC:3+A+B+261128:0400+1'UNZ+0+1'"),
  post("/ingest/epcis/capture", { "content-type": "application/ld+json" }, "{}"),
  post("/oauth/token", form, `grant_type=client_credentials&client_id=x&client_secret=${unlucky}`),
];

/** What is sent to us alone: secrets of ours, of which this one reads like SQL, and messages in forms of their own. */
export const OWN_FORMS: readonly Omit<Attempt, "name">[] = [...cookies, ...files, ...messages];

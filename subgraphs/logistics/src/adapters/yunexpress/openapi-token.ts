import type { Granting, PartyClient } from "@baiyun/kit/party";
import { z } from "zod";
import { askParty } from "../party/read-answer";

const granted = z.object({ accessToken: z.string().min(1), expiresIn: z.number().positive() });

/** Asks for a token of one application. Nothing is done by it but that, and what it gave is a secret of the account. */
export async function askToken(
  client: PartyClient,
  grant: { appId: string; appSecret: string; sourceKey: string },
): Promise<Granting<string>> {
  const body = JSON.stringify({ grantType: "client_credentials", ...grant });
  const request = { method: "POST", path: "/openapi/oauth2/token", body, safe: true } as const;
  const answer = await askParty(client, request, granted, (given) => ({ done: given }));
  if (answer.outcome !== "DONE") return { refused: answer.message };
  return { granted: { token: answer.value.accessToken, lastsMs: answer.value.expiresIn * 1_000 } };
}

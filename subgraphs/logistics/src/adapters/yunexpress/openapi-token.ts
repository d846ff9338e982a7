import type { PartyClient } from "@baiyun/kit/party";
import { z } from "zod";
import type { Answered } from "../../carrier/carrier-port";
import { askParty } from "../party/read-answer";

const granted = z.object({ accessToken: z.string().min(1), expiresIn: z.number().positive() });
/** Asked for anew so long before its end. */
const MARGIN_MS = 60_000;

/** The token of one application: asked for once for all who wait for it, and anew when it ends or is refused. */
export class OpenApiToken {
  private held: { token: string; until: number } | null = null;
  private asking: Promise<Answered<string>> | null = null;

  constructor(
    private readonly client: PartyClient,
    private readonly grant: { appId: string; appSecret: string; sourceKey: string },
  ) {}

  /** UNAVAILABLE where none is given: nothing was asked of the carrier but the token. */
  async get(): Promise<Answered<string>> {
    if (this.held && this.held.until > Date.now()) return { outcome: "DONE", value: this.held.token, raw: "" };
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  forget(): void {
    this.held = null;
  }

  private async ask(): Promise<Answered<string>> {
    const body = JSON.stringify({ grantType: "client_credentials", ...this.grant });
    const request = { method: "POST", path: "/openapi/oauth2/token", body, safe: true } as const;
    const answer = await askParty(this.client, request, granted, (given) => {
      this.held = { token: given.accessToken, until: Date.now() + given.expiresIn * 1000 - MARGIN_MS };
      return { done: given.accessToken };
    });
    // What it gave, and why it gave none, are secrets of the account.
    return { ...answer, raw: "" };
  }
}

import { AuthenticationError, BaiYunError, ThrottledError, UnavailableError } from "./errors.ts";
import type { Credentials } from "./options.ts";
import { type RequestTerms, retryAfterS, send } from "./requests.ts";
import { type RetryTerms, withRetries } from "./retries.ts";

interface Token {
  text: string;
  /** From then on another is asked for, by `performance.now()`. */
  renewAt: number;
}

interface TokenAnswer {
  access_token?: string;
  expires_in?: number;
  error?: string;
  error_description?: string;
}

/** Of a token's life; the rest is for what is under way with it. */
const USED_SHARE = 0.8;

/** The access token of a client: asked for when there is none, renewed before it ends, and never twice at one time. */
export class AccessTokens {
  private current: Token | null = null;
  private asking: Promise<Token> | null = null;

  constructor(
    private readonly credentials: Credentials,
    private readonly url: string,
    private readonly scopes: readonly string[] | null,
    private readonly terms: RequestTerms & RetryTerms,
  ) {}

  /** @throws {AuthenticationError} when the client is not let in */
  async get(): Promise<string> {
    if (this.current && performance.now() < this.current.renewAt) return this.current.text;
    this.asking ??= this.ask().finally(() => {
      this.asking = null;
    });
    this.current = await this.asking;
    return this.current.text;
  }

  /** A token that was refused: the next call gets another, unless that has come already. */
  forget(refused: string): void {
    if (this.current?.text === refused) this.current = null;
  }

  private async ask(): Promise<Token> {
    // Nobody says how long it is good: it is used until it is refused.
    if ("accessToken" in this.credentials)
      return { text: await this.credentials.accessToken(), renewAt: Number.POSITIVE_INFINITY };
    return withRetries(() => this.exchange(basicOf(this.credentials)), this.terms, true);
  }

  private async exchange(authorization: string): Promise<Token> {
    const body = new URLSearchParams({ grant_type: "client_credentials" });
    if (this.scopes) body.set("scope", this.scopes.join(" "));
    const askedAt = performance.now();
    const init = {
      method: "POST",
      headers: { authorization, "content-type": "application/x-www-form-urlencoded" },
      body: body.toString(),
    };
    const { status, headers, text } = await send(this.url, init, this.terms);
    const answer = parsed(text);
    if (status === 200 && answer.access_token)
      return { text: answer.access_token, renewAt: askedAt + (answer.expires_in ?? 60) * 1_000 * USED_SHARE };
    const message = answer.error_description ?? `The token endpoint answered ${status}.`;
    const wait = retryAfterS(headers);
    if (status === 429) throw new ThrottledError(answer.error ?? "TOO_MANY_TOKENS", message, 1, null, null, wait ?? 1);
    if (status >= 500) throw new UnavailableError(answer.error ?? "UNAVAILABLE", message, status, wait);
    if (status === 401) throw new AuthenticationError(answer.error ?? "invalid_client", message);
    throw new BaiYunError(answer.error ?? "invalid_request", message);
  }
}

/** Both halves are form-encoded before they are put together (RFC 6749, section 2.3.1). An API key is a name without a secret. */
function basicOf(credentials: Credentials): string {
  const [name, secret] =
    "apiKey" in credentials
      ? [credentials.apiKey, ""]
      : "clientId" in credentials
        ? [credentials.clientId, credentials.clientSecret]
        : ["", ""];
  return `Basic ${btoa(`${encodeURIComponent(name)}:${encodeURIComponent(secret)}`)}`;
}

function parsed(text: string): TokenAnswer {
  try {
    return JSON.parse(text) as TokenAnswer;
  } catch {
    return {};
  }
}

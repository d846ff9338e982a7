/** One of the sites on this host; each has a sign-in of its own. */
export type Door = "portal" | "supplier" | "admin";

export interface SignedInPerson {
  id: string;
  name: string;
  email: string | null;
  tenant: { id: string; name: string } | null;
  memberships: readonly { id: string; role: string }[];
}

/** What a page knows of its session; the access token is not part of it. */
export type SessionState =
  | { phase: "unknown" }
  /** There was no answer that says whether somebody is signed in; it is asked again by itself. */
  | { phase: "unanswered" }
  | { phase: "nobody" }
  | { phase: "signed-in"; person: SignedInPerson }
  /** The session ended under the page; what was typed stays until the person has signed in again. */
  | { phase: "expired"; person: SignedInPerson };

/** Why somebody is not signed in, by the name of the graph's refusal; FAULT where there was no answer that could be read. */
export type SignInRefusal = { kind: string; message: string; retryAt?: string };

interface SessionAnswer {
  __typename: string;
  accessToken?: string;
  expiresAt?: string;
  viewer?: SignedInPerson;
  message?: string;
  retryAt?: string;
}

/** Before its end a token is renewed, so that no request has to wait for that. */
const AHEAD_MS = 60_000;
/** How long it takes until it is asked again what was not answered: twice as long each time. */
const PATIENCE_MS = { first: 1_000, most: 30_000 };
const FAULT: SignInRefusal = { kind: "FAULT", message: "" };

/** An answer that says nothing of the session: one that was refused for the number of them, or a fault. */
class Unanswered extends Error {
  /** Before then it need not be asked again; 0 where that was not said. */
  readonly retryAfterMs: number;

  constructor({ status, headers }: Response) {
    super(`The session could not be asked for (${status}).`);
    const seconds = Number(headers.get("retry-after"));
    this.retryAfterMs = Number.isFinite(seconds) ? Math.min(seconds * 1_000, 10 * 60_000) : 0;
  }
}

/**
 * The sign-in of one door. The access token is in memory alone; what renews it is in a cookie that no script can read, and changes
 * with each use.
 */
export class Session {
  private state: SessionState = { phase: "unknown" };
  private token: { text: string; expiresAt: number } | undefined;
  private renewing: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** How often in a row there was no answer. */
  private unanswered = 0;
  private readonly listeners = new Set<() => void>();
  private readonly tabs: BroadcastChannel;

  constructor(private readonly door: Door) {
    this.tabs = new BroadcastChannel(`session-${door}`);
    // Whoever signs out, or in as somebody else, does so in all tabs.
    this.tabs.onmessage = ({ data }: MessageEvent<string | null>) => {
      const mine = this.person?.id ?? null;
      if (data !== mine) location.reload();
    };
  }

  readonly current = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get person(): SignedInPerson | undefined {
    return this.state.phase === "signed-in" || this.state.phase === "expired" ? this.state.person : undefined;
  }

  /** A token that is good for a while, renewed if it must be; undefined for nobody. */
  async accessToken(): Promise<string | undefined> {
    const isKnown = this.state.phase !== "unknown" && this.state.phase !== "unanswered";
    if (!isKnown || (this.token && this.token.expiresAt - Date.now() < 5_000)) await this.renew();
    return this.token?.text;
  }

  /** Asks for another token; one request however many ask for it. */
  renew(): Promise<void> {
    this.renewing ??= this.askToRenew().finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  }

  async signIn(email: string, password: string): Promise<SignInRefusal | null> {
    const answer = await this.ask("begin", { input: { email, password } }).catch(() => null);
    if (!answer) return FAULT;
    if (!answer.accessToken) {
      const { __typename: kind, message = "", retryAt } = answer;
      return { kind, message, ...(retryAt !== undefined && { retryAt }) };
    }
    const before = this.person?.id;
    this.take(answer);
    if (before !== this.person?.id) this.tabs.postMessage(this.person?.id ?? null);
    return null;
  }

  async signOut(): Promise<void> {
    await this.ask("end", {}).catch(() => null);
    this.tabs.postMessage(null);
    // Nothing of what was shown stays in memory.
    location.reload();
  }

  private async askToRenew(): Promise<void> {
    let answer: SessionAnswer | null;
    try {
      answer = await this.ask("renew", {});
    } catch (reason) {
      // No network, a flood and a fault of ours are no end of a session; the token may be good still.
      if (this.state.phase === "unknown") this.enter({ phase: "unanswered" });
      const wait = Math.min(PATIENCE_MS.first * 2 ** this.unanswered++, PATIENCE_MS.most);
      return this.schedule(Math.max(wait, reason instanceof Unanswered ? reason.retryAfterMs : 0));
    }
    this.unanswered = 0;
    if (answer?.accessToken) return this.take(answer);
    this.token = undefined;
    const { person } = this;
    this.enter(person ? { phase: "expired", person } : { phase: "nobody" });
  }

  private async ask(act: "begin" | "renew" | "end", body: object): Promise<SessionAnswer | null> {
    const response = await fetch(`/session/${this.door}/${act}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.status === 204) return null;
    const answer = (await response.json().catch(() => null)) as {
      data?: { session: SessionAnswer | null } | null;
    } | null;
    if (!answer?.data?.session) throw new Unanswered(response);
    return answer.data.session;
  }

  private take({ accessToken, expiresAt, viewer }: SessionAnswer): void {
    const end = Date.parse(expiresAt!);
    this.token = { text: accessToken!, expiresAt: end };
    this.schedule(Math.max(5_000, end - Date.now() - AHEAD_MS));
    this.enter({ phase: "signed-in", person: viewer! });
  }

  private schedule(inMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.renew(), inMs);
  }

  private enter(state: SessionState): void {
    const { person } = this;
    const isSame = state.phase === "signed-in" && this.state.phase === "signed-in" && person?.id === state.person.id;
    // The same person with another token: nothing that is shown changes.
    if (isSame) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

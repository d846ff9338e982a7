/** A token that has one of these claims is revoked by its value, with all others that have it. */
const CLAIMS = ["sid", "sub", "tid"] as const;
export type RevokedClaim = (typeof CLAIMS)[number];

/** Tokens of this subject that were issued before this instant are refused. */
export interface Revocation {
  /** `<claim>:<value>` */
  subject: string;
  /** Unix milliseconds. */
  notBefore: number;
}

/** Longer than any access token lives: what is older revokes none that has not run out. */
export const REVOCATIONS_KEPT_MS = 60 * 60 * 1_000;

export const subjectOf = (claim: RevokedClaim, value: string): string => `${claim}:${value}`;

export type Claims = Readonly<Record<string, unknown>>;

interface Watcher {
  claims: Claims;
  onRevoked: () => void;
}

/** What was revoked of late, in memory: asked with each request, so that it costs three look-ups, and none while nothing is. */
export class Revocations {
  /** In the order in which they came. */
  private readonly bySubject = new Map<string, number>();
  private readonly watchers = new Map<string, Set<Watcher>>();

  note({ subject, notBefore }: Revocation, now = Date.now()): void {
    this.forget(now);
    if (notBefore <= (this.bySubject.get(subject) ?? now - REVOCATIONS_KEPT_MS)) return;
    this.bySubject.delete(subject);
    this.bySubject.set(subject, notBefore);
    for (const watcher of [...(this.watchers.get(subject) ?? [])]) {
      if (this.isRevoked(watcher.claims)) watcher.onRevoked();
    }
  }

  isRevoked(claims: Claims): boolean {
    if (this.bySubject.size === 0) return false;
    for (const claim of CLAIMS) {
      const value = claims[claim];
      const notBefore = typeof value === "string" ? this.bySubject.get(subjectOf(claim, value)) : undefined;
      if (notBefore !== undefined && issuedAt(claims) < notBefore) return true;
    }
    return false;
  }

  /** Calls once when the claims are revoked, now or later. @returns what ends it. */
  watch(claims: Claims, onRevoked: () => void): () => void {
    const subjects = CLAIMS.flatMap((claim) => {
      const value = claims[claim];
      return typeof value === "string" ? [subjectOf(claim, value)] : [];
    });
    const stop = () => {
      for (const subject of subjects) {
        const watching = this.watchers.get(subject);
        watching?.delete(watcher);
        if (watching?.size === 0) this.watchers.delete(subject);
      }
    };
    const watcher: Watcher = {
      claims,
      onRevoked: () => {
        stop();
        onRevoked();
      },
    };
    for (const subject of subjects) {
      const watching = this.watchers.get(subject) ?? new Set();
      this.watchers.set(subject, watching.add(watcher));
    }
    if (this.isRevoked(claims)) watcher.onRevoked();
    return stop;
  }

  private forget(now: number): void {
    for (const [subject, notBefore] of this.bySubject) {
      if (notBefore > now - REVOCATIONS_KEPT_MS) return;
      this.bySubject.delete(subject);
    }
  }
}

/** To the millisecond where the issuer says so; a token that does not say when it was issued counts as old. */
function issuedAt({ iat_ms: exact, iat }: Claims): number {
  if (typeof exact === "number") return exact;
  return typeof iat === "number" ? iat * 1000 : Number.NEGATIVE_INFINITY;
}

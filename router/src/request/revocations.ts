import type { Claims } from "../sources/source";

/** Tells which tokens are no longer good although they have not run out. */
export interface Revocations {
  isRevoked(claims: Claims): boolean;
  /** Calls once when the claims are revoked, now or later. @returns what ends it. */
  watch(claims: Claims, onRevoked: () => void): () => void;
}

/** A token that has one of these claims is revoked by its value, with all others that have it. */
const CLAIMS = ["sid", "sub", "tid"];

/** Longer than any access token lives: what is older revokes none that has not run out. */
const KEPT_MS = 60 * 60 * 1_000;

interface Watcher {
  claims: Claims;
  onRevoked: () => void;
}

/** What was revoked of late, in memory: asked with each request, so that it costs three look-ups, and none while nothing is. */
export class KnownRevocations implements Revocations {
  /** In the order in which they came. */
  private readonly bySubject = new Map<string, number>();
  private readonly watchers = new Map<string, Set<Watcher>>();

  /**
   * @param subject `<claim>:<value>`
   * @param notBefore Unix milliseconds: tokens that were issued before are refused
   */
  note(subject: string, notBefore: number, now = Date.now()): void {
    this.forget(now);
    if (!(notBefore > (this.bySubject.get(subject) ?? now - KEPT_MS))) return;
    this.bySubject.delete(subject);
    this.bySubject.set(subject, notBefore);
    for (const { claims, onRevoked } of [...(this.watchers.get(subject) ?? [])]) {
      if (this.isRevoked(claims)) onRevoked();
    }
  }

  isRevoked(claims: Claims): boolean {
    if (this.bySubject.size === 0) return false;
    return subjectsOf(claims).some((subject) => issuedAt(claims) < (this.bySubject.get(subject) ?? -Infinity));
  }

  watch(claims: Claims, onRevoked: () => void): () => void {
    const subjects = subjectsOf(claims);
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
      this.watchers.set(subject, (this.watchers.get(subject) ?? new Set()).add(watcher));
    }
    if (this.isRevoked(claims)) watcher.onRevoked();
    return stop;
  }

  private forget(now: number): void {
    for (const [subject, notBefore] of this.bySubject) {
      if (notBefore > now - KEPT_MS) return;
      this.bySubject.delete(subject);
    }
  }
}

function subjectsOf(claims: Claims): string[] {
  return CLAIMS.flatMap((claim) => (typeof claims[claim] === "string" ? [`${claim}:${claims[claim]}`] : []));
}

/** To the millisecond where the issuer says so; a token that does not say when it was issued counts as old. */
function issuedAt({ iat_ms: exact, iat }: Claims): number {
  if (typeof exact === "number") return exact;
  return typeof iat === "number" ? iat * 1000 : -Infinity;
}

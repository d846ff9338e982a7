import { LRUCache } from "lru-cache";

/** Milliseconds after which a token is verified anew, so that a key that was withdrawn does not serve for long. */
const FRESH = 60_000;
const TOKENS = 5_000;

/**
 * Verifies each token once and not with each request; those that come at the same time wait for the same verification.
 * Only what was verified is kept: a refusal is found anew each time. Whether it still holds is for the caller to see.
 */
export function rememberVerified<Verified extends object>(
  verify: (token: string) => Promise<Verified>,
): (token: string) => Verified | Promise<Verified> {
  const known = new LRUCache<string, { verified: Verified; freshUntil: number }>({ max: TOKENS });
  const pending = new Map<string, Promise<Verified>>();

  const verifyNow = async (token: string): Promise<Verified> => {
    try {
      const verified = await verify(token);
      known.set(token, { verified, freshUntil: Date.now() + FRESH });
      return verified;
    } finally {
      pending.delete(token);
    }
  };

  return (token) => {
    const found = known.get(token);
    if (found && Date.now() < found.freshUntil) return found.verified;
    let verification = pending.get(token);
    if (!verification) {
      verification = verifyNow(token);
      pending.set(token, verification);
    }
    return verification;
  };
}

import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";

type KeyRequest = Parameters<JWTVerifyGetKey>;

/**
 * The public keys of several issuers. Each URL has a key set of its own, which is fetched when it is first needed and cached by
 * itself, so that one that cannot be had costs the others nothing.
 *
 * @param issuers as many as there are URLs: a token is checked with the keys of its own issuer alone, which can then sign for no
 * other. Else with the keys of all.
 */
export function keysByUrl(urls: readonly string[], issuers: readonly string[]): JWTVerifyGetKey {
  const sets = urls.map((url) => createRemoteJWKSet(new URL(url)));
  if (sets.length === 1) return sets[0]!;
  if (issuers.length !== sets.length) return (...asked) => firstOf(sets, asked);
  const byIssuer = new Map(issuers.map((issuer, index) => [issuer, sets[index]!]));
  return async (...asked) => {
    const keys = byIssuer.get(issuerIn(asked[1]));
    if (!keys) throw new errors.JWKSNoMatchingKey();
    return keys(...asked);
  };
}

/** Whichever has the key; a set that could not be had is told of only when no other has it. */
async function firstOf(sets: readonly JWTVerifyGetKey[], asked: KeyRequest) {
  try {
    return await Promise.any(sets.map(async (keys) => keys(...asked)));
  } catch (none) {
    const { errors: reasons } = none as AggregateError;
    throw reasons.find((reason) => !(reason instanceof errors.JWKSNoMatchingKey)) ?? reasons[0];
  }
}

/** As the token says, which nobody has verified yet: it only chooses the keys to verify it with. */
function issuerIn({ payload }: KeyRequest[1]): string {
  try {
    const { iss } = JSON.parse(Buffer.from(String(payload), "base64url").toString()) as { iss?: unknown };
    return typeof iss === "string" ? iss : "";
  } catch {
    return "";
  }
}

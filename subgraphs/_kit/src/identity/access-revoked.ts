import type { EntityManager } from "typeorm";
import { z } from "zod";
import { defineEvent } from "../events/define-event";
import { record } from "../events/record";
import { type Revocation, type RevokedClaim, subjectOf } from "./revocations";

/** It stands on the emitter's stream as any event does, and on a stream of its own that routers and subgraphs follow. */
export const ACCESS_REVOKED = defineEvent({
  isOfAny: true,
  type: "access.revoked.v1",
  description: "Access tokens of a session, a person or a tenant that were issued before an instant are refused.",
  payload: z.object({
    subject: z.string().describe("`sid:`, `sub:` or `tid:` and the claim's value."),
    notBefore: z.number().int().describe("Unix milliseconds, by the issuer's database."),
  }),
});

/** What `ACCESS_REVOKED` says, of its text on the bus. */
export const revocationIn = (payload: string): Revocation => ACCESS_REVOKED.payload.parse(JSON.parse(payload));

/**
 * The database's clock: whichever process issues a token or revokes it, the two instants can be compared. Ask for it behind the
 * locks that put the two acts in order.
 *
 * @returns Unix milliseconds.
 */
export async function databaseTime(tx: EntityManager): Promise<number> {
  const [{ now }] = await tx.query("SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now");
  return now;
}

/** Refuses every token with this claim that was issued until now, from this transaction's commit on. */
export async function revokeAccess(
  tx: EntityManager,
  { claim, value, tenantId }: { claim: RevokedClaim; value: string; tenantId: string },
): Promise<void> {
  const subject = subjectOf(claim, value);
  // Of the present millisecond too: a token that follows this act comes after its commit.
  const notBefore = (await databaseTime(tx)) + 1;
  await record(tx, ACCESS_REVOKED.event({ aggregateId: subject, tenantId, payload: { subject, notBefore } }));
}

import { type Clock, equals, findRows, insertRows, isId, lockRow, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { HoldService } from "../shipment/hold.service";
import { type Consignee, Shipment } from "../shipment/shipment.entity";
import { DeniedParty } from "./denied-party.entity";
import { MatchKind, PartyMatch } from "./party-match.entity";
import { addressScore, keysOf, nameScore, THRESHOLD } from "./party-names";
import { screenOpenShipments } from "./screening.jobs";

const PAGE = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";
const LIST = "denied parties";

/** Holds consignees against the list of denied parties: of each new shipment, and of those under way when the list grows. */
export class ScreeningService {
  constructor(
    private readonly holds: HoldService,
    private readonly clock: Clock,
  ) {}

  /** A new shipment, which this transaction has made. What is like somebody on the list is held until a person decides. */
  async screen(tx: EntityManager, shipment: Shipment): Promise<void> {
    const { consignee } = shipment;
    // Asked for in one breath: PostgreSQL looks for them after the lock is had.
    const [, like] = await Promise.all([
      tx.query("SELECT pg_advisory_xact_lock_shared(hashtext($1))", [LIST]),
      tx.query<{ id: string }[]>("SELECT id FROM denied_party WHERE retired_at IS NULL AND keys && $1 ORDER BY id", [
        keysOf([consignee.name], addressOf(consignee)),
      ]),
    ]);
    for (const { id } of like) {
      const [party] = await findRows(tx, Viewer.system, DeniedParty, [equals("id", id)]);
      await this.match(tx, shipment, party!);
    }
  }

  /**
   * Whoever adds to the list waits for the shipments that are being made by what it was, and those after it see what was added:
   * so a shipment is held against a party by its making or by the job, and none falls between.
   */
  async grow(tx: EntityManager, party: DeniedParty): Promise<void> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtext($1))", [LIST]);
    await insertRows(tx, DeniedParty, [party]);
    await screenOpenShipments.add(tx, { partyId: party.id });
  }

  /**
   * A page of what is under way; the next one is another job, and so is each shipment that is alike: what cannot be read or
   * written of one is a failed job of its own, and keeps no other from being held.
   */
  async screenPage(tx: EntityManager, { partyId, after, shipmentId }: z.infer<typeof screenOpenShipments.payload>) {
    const [party] = await findRows(tx, Viewer.system, DeniedParty, [equals("id", partyId)]);
    if (!party || party.retiredAt) return;
    if (shipmentId) {
      const shipment = await lockRow(tx, Viewer.system, Shipment, shipmentId);
      if (shipment) await this.match(tx, shipment, party);
      return;
    }
    const page: { id: string; consignee: Consignee }[] = await tx.query(
      `SELECT id, consignee FROM shipment
       WHERE id > $1 AND status NOT IN ('DELIVERED', 'RETURNED', 'CANCELLED', 'DESTROYED') ORDER BY id LIMIT ${PAGE}`,
      [after && isId(after) ? after : FIRST],
    );
    for (const { id, consignee } of page) {
      if (mayBeLike(party, consignee)) await screenOpenShipments.add(tx, { partyId, shipmentId: id });
    }
    if (page.length === PAGE) await screenOpenShipments.add(tx, { partyId, after: page.at(-1)!.id });
  }

  /** Of a locked shipment, once for each party. */
  private async match(tx: EntityManager, shipment: Shipment, party: DeniedParty): Promise<void> {
    const like = likeness(party, shipment.consignee);
    if (!like) return;
    const { id: shipmentId, tenantId } = shipment;
    const match = Object.assign(new PartyMatch(), {
      ...{ id: newId(), tenantId, shipmentId, deniedPartyId: party.id, ...like },
      ...{ threshold: THRESHOLD, foundAt: this.clock() },
    });
    const found = await insertRows(tx, PartyMatch, [match], { onConflict: "ignore" });
    if (found > 0) await this.holds.restrain(tx, shipment, "The consignee may be a denied party.");
  }
}

/** By name first, whose match says more; null where neither reaches the threshold. */
function likeness(
  { name, aliases, address, country }: DeniedParty,
  consignee: Consignee,
): Pick<PartyMatch, "kind" | "matched" | "score"> | null {
  const names = [name, ...aliases].map((matched) => ({
    ...{ kind: MatchKind.NAME, matched, score: nameScore(matched, consignee.name) },
  }));
  const isThere = address !== null && (country === null || country === consignee.country);
  const score = isThere ? addressScore(address, addressOf(consignee)) : 0;
  const all = [...names, { kind: MatchKind.ADDRESS, matched: address ?? "", score }];
  const best = all.toSorted((a, b) => b.score - a.score)[0]!;
  return best.score >= THRESHOLD ? best : null;
}

/** What cannot be compared here is looked at by itself, where it fails alone. */
function mayBeLike(party: DeniedParty, consignee: Consignee): boolean {
  try {
    return likeness(party, consignee) !== null;
  } catch {
    return true;
  }
}

const addressOf = ({ line1, line2, city, region, postalCode }: Consignee): string =>
  [line1, line2, city, region, postalCode].filter(Boolean).join(" ");

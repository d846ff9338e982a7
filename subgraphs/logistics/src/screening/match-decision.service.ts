import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  lockRow,
  lockRows,
  newId,
  perform,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { HoldService } from "../shipment/hold.service";
import { Shipment } from "../shipment/shipment.entity";
import { MatchState, PartyMatch, PartyMatchDecision } from "./party-match.entity";
import { type DecidePartyMatchInput, decidePartyMatchRules, type MatchDecision } from "./party-match.input";
import {
  type DecidePartyMatchResult,
  DecidePartyMatchSuccess,
  PartyMatchChanged,
  PartyMatchNotFound,
} from "./party-match.result";

interface Held {
  match: PartyMatch;
  shipment: Shipment;
}

/** A person's word on whether a consignee is who they are like. Every one is kept; the last one counts. */
export class MatchDecisionService {
  constructor(
    private readonly database: Database,
    private readonly holds: HoldService,
    private readonly clock: Clock,
  ) {}

  decide(viewer: Viewer, input: DecidePartyMatchInput): Promise<typeof DecidePartyMatchResult> {
    return perform<MatchDecision, Held | PartyMatchNotFound, DecidePartyMatchSuccess | PartyMatchChanged>(
      this.database,
      {
        operation: "decidePartyMatch",
        viewer,
        input,
        rules: decidePartyMatchRules,
        lock: (tx, { matchId }) => this.lock(tx, viewer, matchId),
        decide: (tx, held, decision) => this.take(tx, viewer, held, decision),
        resultId: ({ matchId }) => matchId,
        replay: async (tx, id) => new DecidePartyMatchSuccess((await find(tx, viewer, id))[0]!),
      },
    );
  }

  private async take(tx: EntityManager, viewer: Viewer, { match, shipment }: Held, decision: MatchDecision) {
    const { verdict, reason, expectedVersion } = decision;
    if (match.version !== expectedVersion) return new PartyMatchChanged(match.version);
    const { id: matchId, tenantId } = match;
    const row = { id: newId(), tenantId, matchId, verdict, reason, decidedBy: viewer.actor, decidedAt: this.clock() };
    await insertRows(tx, PartyMatchDecision, [row]);
    await storeRow(tx, Object.assign(match, { state: verdict }), ["state"]);
    const all = await lockRows(tx, viewer, PartyMatch, [equals("shipmentId", shipment.id)]);
    if (all.every(({ state }) => state === MatchState.CLEARED)) await this.holds.unrestrain(tx, shipment, viewer.actor);
    else await this.holds.restrain(tx, shipment, "The consignee may be a denied party.");
    return new DecidePartyMatchSuccess(match);
  }

  private async lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Held | PartyMatchNotFound> {
    const [known] = await find(tx, viewer, id);
    const shipment = known && (await lockRow(tx, viewer, Shipment, known.shipmentId));
    const match = shipment && (await lockRow(tx, viewer, PartyMatch, id));
    return match ? { match, shipment } : new PartyMatchNotFound();
  }
}

const find = async (tx: EntityManager, viewer: Viewer, id: string): Promise<PartyMatch[]> =>
  isId(id) ? findRows(tx, viewer, PartyMatch, [equals("id", id)]) : [];

import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  isId,
  lockRow,
  lockRows,
  newId,
  perform,
  record,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { isEmpty } from "../conditions";
import { ExceptionKind } from "../exception/exception.entity";
import type { ExceptionService } from "../exception/exception.service";
import type { ParcelProgressService } from "../parcel/parcel-progress.service";
import type { ScreeningService } from "../screening/screening.service";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentNotFound } from "../shipment/shipment.result";
import type { ShipmentService } from "../shipment/shipment.service";
import { ShipmentStatus } from "../shipment/shipment-status";
import { CHOICES, DecisionCause, DecisionChoice, DecisionRule, ShipmentDecision } from "./decision.entity";
import { decisionDueSoon, decisionNeeded } from "./decision.events";
import { type Decided, type DecideShipmentInput, decideShipmentRules } from "./decision.input";
import { decideByDefault, remindOfDecision } from "./decision.jobs";
import {
  ChoiceNotOffered,
  type DecideShipmentResult,
  DecideShipmentSuccess,
  DecisionOfStaff,
  NoDecisionNeeded,
} from "./decision.result";

const DAY_MS = 86_400_000;
const LEADS_TO: Readonly<Partial<Record<DecisionChoice, ShipmentStatus>>> = {
  RETURN: ShipmentStatus.RETURNING,
  DESTROY: ShipmentStatus.DESTROYED,
  CLAIM: ShipmentStatus.DESTROYED,
};

/** What becomes of parcels that cannot be handed over, or that customs took. The shipment is locked before its decision. */
export class DecisionService {
  constructor(
    private readonly database: Database,
    private readonly shipments: ShipmentService,
    private readonly progress: ParcelProgressService,
    private readonly exceptions: ExceptionService,
    private readonly screening: ScreeningService,
    private readonly clock: Clock,
  ) {}

  /** Of a locked shipment; what somebody has decided since stays so. */
  async need(tx: EntityManager, shipment: Shipment, cause: DecisionCause, neededAt: Date): Promise<void> {
    const known = await findRows(tx, Viewer.system, ShipmentDecision, [equals("shipmentId", shipment.id)]);
    if (known.some(({ endedAt }) => endedAt === null || endedAt >= neededAt)) return;
    const rule = await this.ruleOf(tx, cause);
    const dueAt = rule && new Date(this.clock().getTime() + rule.days * DAY_MS);
    const decision = Object.assign(new ShipmentDecision(), {
      ...{ id: newId(), tenantId: shipment.tenantId, shipmentId: shipment.id, cause, neededAt },
      ...{ dueAt, defaultChoice: rule?.defaultChoice ?? null, version: 1 },
    });
    await insertRows(tx, ShipmentDecision, [decision]);
    await record(tx, decisionNeeded(shipment, decision));
    if (!dueAt) return;
    const [decisionId, key] = [decision.id, decision.id];
    const remindAt = new Date(dueAt.getTime() - Math.min(DAY_MS, (rule.days * DAY_MS) / 2));
    await remindOfDecision.add(tx, { decisionId }, { runAt: remindAt, key });
    await decideByDefault.add(tx, { decisionId }, { runAt: dueAt, key });
  }

  /** Of a locked shipment that went on by itself. */
  async overtake(tx: EntityManager, shipment: Shipment): Promise<void> {
    const open = await this.open(tx, shipment);
    if (!open || open.cause === DecisionCause.SEIZED) return;
    await this.end(tx, open, { endedAt: this.clock(), reason: `It went on by itself: ${shipment.status}.` });
  }

  decide(viewer: Viewer, input: DecideShipmentInput): Promise<typeof DecideShipmentResult> {
    return perform<
      Decided,
      Shipment | ShipmentNotFound,
      DecideShipmentSuccess | NoDecisionNeeded | ChoiceNotOffered | DecisionOfStaff | InvalidInput
    >(this.database, {
      operation: "decideShipment",
      viewer,
      input,
      rules: decideShipmentRules,
      lock: async (tx, { shipmentId }) => (await lockRow(tx, viewer, Shipment, shipmentId)) ?? new ShipmentNotFound(),
      decide: async (tx, shipment, { choice, reason, address }) => {
        const decision = await this.open(tx, shipment);
        if (!decision) return new NoDecisionNeeded();
        const { cause } = decision;
        if (cause === DecisionCause.SEIZED && viewer.tenancy.kind !== "all") return new DecisionOfStaff();
        if (!CHOICES[cause].includes(choice)) return new ChoiceNotOffered(cause, CHOICES[cause]);
        if (address && address.country !== shipment.destinationCountry) {
          return new InvalidInput(
            "address.country",
            `It is declared for ${shipment.destinationCountry}, and stays there.`,
          );
        }
        if (address) await this.readdress(tx, shipment, address);
        const by = { reason, decidedBy: viewer.actor, otherAddress: address != null };
        await this.carryOut(tx, shipment, decision, choice, by);
        return new DecideShipmentSuccess(decision);
      },
      resultId: ({ shipmentId }) => shipmentId,
      replay: async (tx, id) => {
        const of = await findRows(tx, viewer, ShipmentDecision, [equals("shipmentId", id)]);
        return new DecideShipmentSuccess(of.findLast(({ choice }) => choice !== null)!);
      },
    });
  }

  /** Nobody has said yet. What was decided, or is needed no longer, is nobody's to be reminded of. */
  async remind(tx: EntityManager, { decisionId }: { decisionId: string }): Promise<void> {
    const found = await this.stillOpen(tx, decisionId);
    if (found) await record(tx, decisionDueSoon(found.shipment, found.decision));
  }

  /** Nobody has said in time. What was decided, or is needed no longer, stays so. */
  async runOut(tx: EntityManager, { decisionId }: { decisionId: string }): Promise<void> {
    const found = await this.stillOpen(tx, decisionId);
    if (!found?.decision.defaultChoice) return;
    const { shipment, decision } = found;
    const reason = "Nobody decided in time.";
    await this.carryOut(tx, shipment, decision, decision.defaultChoice!, { reason, decidedBy: null });
  }

  /** With its shipment, both locked. */
  private async stillOpen(tx: EntityManager, decisionId: string) {
    const [known] = await findRows(tx, Viewer.system, ShipmentDecision, [equals("id", decisionId)]);
    const shipment = known && (await lockRow(tx, Viewer.system, Shipment, known.shipmentId));
    const decision = shipment && (await this.open(tx, shipment));
    return shipment && decision?.id === decisionId ? { shipment, decision } : null;
  }

  private async carryOut(
    tx: EntityManager,
    shipment: Shipment,
    decision: ShipmentDecision,
    choice: DecisionChoice,
    by: Partial<ShipmentDecision>,
  ): Promise<void> {
    const now = this.clock();
    await this.end(tx, decision, { ...by, choice, endedAt: now });
    const status = LEADS_TO[choice];
    const { lastScanAt } = shipment;
    const occurredAt = lastScanAt && lastScanAt > now ? lastScanAt : now;
    const { cause } = decision;
    if (status && shipment.parcelCount > 1) await this.progress.decided(tx, shipment, { status, occurredAt }, cause);
    else if (status) await this.shipments.followAll(tx, new Map([[shipment, { status, occurredAt }]]), cause);
    if (cause === DecisionCause.SEIZED) {
      await this.exceptions.settle(tx, shipment, ExceptionKind.SEIZED, `Decided: ${choice}.`);
    }
    // A destroyed shipment's loss is claimed by this.
    if (choice === DecisionChoice.CLAIM) await this.exceptions.raise(tx, shipment, ExceptionKind.DESTROYED, now);
  }

  /** Whoever receives it now is screened as whoever was meant to was. */
  private async readdress(tx: EntityManager, shipment: Shipment, address: Shipment["consignee"]): Promise<void> {
    const { email } = shipment.consignee;
    await storeRow(tx, Object.assign(shipment, { consignee: { ...address, email } }), ["consignee"]);
    await this.screening.screen(tx, shipment);
  }

  private async end(tx: EntityManager, decision: ShipmentDecision, how: Partial<ShipmentDecision>): Promise<void> {
    await storeRow(tx, Object.assign(decision, how));
    await remindOfDecision.cancel(tx, decision.id);
    await decideByDefault.cancel(tx, decision.id);
  }

  private async open(tx: EntityManager, { id }: Shipment): Promise<ShipmentDecision | null> {
    const conditions = [equals("shipmentId", id), isEmpty("endedAt", true)];
    const [decision] = isId(id) ? await lockRows(tx, Viewer.system, ShipmentDecision, conditions) : [];
    return decision ?? null;
  }

  private async ruleOf(tx: EntityManager, cause: DecisionCause): Promise<DecisionRule | null> {
    const now = this.clock();
    const rules = await findRows(tx, Viewer.system, DecisionRule, [equals("cause", cause)]);
    const begun = rules.filter(({ validFrom }) => validFrom <= now);
    return begun.sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime()).at(-1) ?? null;
  }
}

import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  lockRow,
  lockRows,
  perform,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { auditAct } from "../audited";
import type { CatalogueService } from "../catalogue/catalogue.service";
import { RateCard } from "./rate-card.entity";
import { type Assignment, assignment, newCard, renaming } from "./rate-card.input";
import {
  type AssignRateCardResult,
  AssignRateCardSuccess,
  type CreateRateCardResult,
  CreateRateCardSuccess,
  RateCardAlreadyAssigned,
  RateCardAssignmentOverlaps,
  RateCardChanged,
  RateCardCodeTaken,
  type RenameRateCardResult,
  RenameRateCardSuccess,
} from "./rate-card.result";
import { RateCardNotFound } from "./rate-card-version.result";

/** Makes price lists, names them and gives them to customers. */
export class KeepRateCardService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
  ) {}

  create(viewer: Viewer, input: object): Promise<typeof CreateRateCardResult> {
    return perform(this.database, {
      operation: "createRateCard",
      viewer,
      input,
      rules: newCard,
      lock: async () => null,
      decide: async (tx, _nothing, given, id) => {
        const card = Object.assign(new RateCard(), {
          ...{ id, ...given, tenantId: null, customerId: null, assignedFrom: null, assignedTo: null },
          ...{ version: 1, createdBy: viewer.actor, createdAt: this.clock() },
        });
        const inserted = await insertRows(tx, RateCard, [card], { onConflict: "ignore" });
        if (inserted === 0) return new RateCardCodeTaken();
        await this.audit(tx, viewer, "createRateCard", card);
        return new CreateRateCardSuccess(card);
      },
      resultId: (_given, id) => id,
      replay: async (tx, id) => new CreateRateCardSuccess(await stored(tx, viewer, id)),
    });
  }

  rename(viewer: Viewer, input: object): Promise<typeof RenameRateCardResult> {
    return perform(this.database, {
      operation: "renameRateCard",
      viewer,
      input,
      rules: renaming,
      lock: async (tx, { rateCardId }) => (await lockRow(tx, viewer, RateCard, rateCardId)) ?? new RateCardNotFound(),
      decide: async (tx, card, { expectedVersion, name }) => {
        if (card.version !== expectedVersion) return new RateCardChanged(card.version);
        card.name = name;
        await storeRow(tx, card, ["name"]);
        await this.audit(tx, viewer, "renameRateCard", card);
        return new RenameRateCardSuccess(card);
      },
      resultId: ({ rateCardId }) => rateCardId,
      replay: async (tx, id) => new RenameRateCardSuccess(await stored(tx, viewer, id)),
    });
  }

  assign(viewer: Viewer, input: object): Promise<typeof AssignRateCardResult> {
    return perform(this.database, {
      operation: "assignRateCard",
      viewer,
      input,
      rules: assignment,
      lock: async (tx, { rateCardId, customerId }) => {
        // Two cards for one customer who has none yet: there is no row of theirs to wait for.
        await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`rate cards of ${customerId}`]);
        return (await lockRow(tx, viewer, RateCard, rateCardId)) ?? new RateCardNotFound();
      },
      decide: (tx, card, given) => this.assignNow(tx, viewer, card, given),
      resultId: ({ rateCardId }) => rateCardId,
      replay: async (tx, id) => new AssignRateCardSuccess(await stored(tx, viewer, id)),
    });
  }

  private async assignNow(tx: EntityManager, viewer: Viewer, card: RateCard, { customerId, from, reason }: Assignment) {
    if (card.assignedFrom !== null) return new RateCardAlreadyAssigned();
    if (from < this.clock()) return new InvalidInput("from", "Must not be before now.");
    const tenantId = customerId.toLowerCase();
    const others = await lockRows(tx, viewer, RateCard, [equals("customerId", tenantId)]);
    const later = others.find(({ assignedFrom }) => assignedFrom! >= from);
    if (later) return new RateCardAssignmentOverlaps(later.assignedFrom!);
    const former = others.find(({ assignedTo }) => assignedTo === null || assignedTo > from);
    if (former) await storeRow(tx, Object.assign(former, { assignedTo: from }), ["assignedTo"]);
    Object.assign(card, { tenantId, customerId: tenantId, assignedFrom: from });
    await storeRow(tx, card, ["tenantId", "customerId", "assignedFrom"]);
    await this.audit(tx, viewer, "assignRateCard", card, reason);
    await this.catalogue.state(tx);
    return new AssignRateCardSuccess(card);
  }

  private audit(tx: EntityManager, viewer: Viewer, act: string, { id, tenantId }: RateCard, reason?: string) {
    return auditAct(tx, { viewer, at: this.clock(), act, kind: "RateCard", id, tenantId, reason });
  }
}

async function stored(tx: EntityManager, viewer: Viewer, id: string): Promise<RateCard> {
  return (await findRows(tx, viewer, RateCard, [equals("id", id)]))[0]!;
}

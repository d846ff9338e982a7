import {
  type Clock,
  type Database,
  findRows,
  InvalidInput,
  insertRows,
  newId,
  oneOf,
  perform,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { auditAct } from "../audited";
import { AlreadyProposed } from "../proposal/proposal.result";
import type { ProposalService } from "../proposal/proposal.service";
import { type LockedVersion, lockWithCard, storedVersion } from "../rate-card/lock-version";
import { RateCardVersionStatus } from "../rate-card/rate-card-version.entity";
import { RateCardVersionChanged, RateCardVersionNotDraft } from "../rate-card/rate-card-version.result";
import { Service } from "../service/service.entity";
import { Zone } from "../zone/zone.entity";
import { Surcharge } from "./surcharge.entity";
import { type DraftSurcharges, draftSurcharges } from "./surcharge.input";
import { type SetDraftSurchargesResult, SetDraftSurchargesSuccess } from "./surcharge.result";

/** Writes down what a draft charges on top. What somebody proposed stays as it was proposed. */
export class DraftSurchargesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proposals: ProposalService,
  ) {}

  set(viewer: Viewer, input: object): Promise<typeof SetDraftSurchargesResult> {
    return perform(this.database, {
      operation: "setDraftSurcharges",
      viewer,
      input,
      rules: draftSurcharges,
      lock: (tx, { versionId }) => lockWithCard(tx, viewer, versionId),
      decide: (tx, locked, given) => this.setNow(tx, viewer, locked, given),
      resultId: ({ versionId }) => versionId,
      replay: async (tx, id) => new SetDraftSurchargesSuccess(await storedVersion(tx, viewer, id)),
    });
  }

  private async setNow(
    tx: EntityManager,
    viewer: Viewer,
    { version, card }: LockedVersion,
    { surcharges, expectedVersion }: DraftSurcharges,
  ) {
    const { id, status } = version;
    if (status !== RateCardVersionStatus.DRAFT) return new RateCardVersionNotDraft(status);
    if (expectedVersion !== null && version.version !== expectedVersion) {
      return new RateCardVersionChanged(version.version);
    }
    if (await this.proposals.lockOpenOf(tx, viewer, id)) return new AlreadyProposed();
    const unknown = await unknownCodes(tx, viewer, surcharges);
    if (unknown) return unknown;
    await tx.delete(Surcharge, { versionId: id });
    // Ids rise, and are the order in which quotes list those of one kind.
    const drafted = surcharges.map(({ priceMinor, ...terms }) => ({
      ...{ id: newId(), versionId: id, ...terms, sellMinor: priceMinor },
    }));
    await insertRows(tx, Surcharge, drafted);
    await storeRow(tx, version, []);
    const [act, kind, { tenantId }] = ["setDraftSurcharges", "RateCardVersion", card];
    await auditAct(tx, { viewer, at: this.clock(), act, kind, id, tenantId });
    return new SetDraftSurchargesSuccess(version);
  }
}

async function unknownCodes(
  tx: EntityManager,
  viewer: Viewer,
  surcharges: DraftSurcharges["surcharges"],
): Promise<InvalidInput | null> {
  const faults: { field: string; message: string }[] = [];
  for (const [field, entity, named] of [
    ["serviceCode", Service, "service"],
    ["zoneCode", Zone, "zone"],
  ] as const) {
    const codes = [...new Set(surcharges.flatMap((one) => one[field] ?? []))];
    const known = codes.length === 0 ? [] : await findRows<Service | Zone>(tx, viewer, entity, [oneOf("code", codes)]);
    for (const [index, one] of surcharges.entries()) {
      if (one[field] === null || known.some(({ code }) => code === one[field])) continue;
      faults.push({ field: `surcharges.${index}.${field}`, message: `There is no such ${named}.` });
    }
  }
  return faults.length > 0 ? InvalidInput.of(faults) : null;
}

import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  isId,
  newId,
  oneOf,
  perform,
  type Viewer,
} from "@baiyun/kit";
import { type EntityManager, In } from "typeorm";
import { auditAct } from "../audited";
import { Service } from "../service/service.entity";
import type { SurchargeService } from "../surcharge/surcharge.service";
import { Zone } from "../zone/zone.entity";
import { RateCard } from "./rate-card.entity";
import { RateCardVersion, RateCardVersionStatus } from "./rate-card-version.entity";
import { type VersionDraft, versionDraft } from "./rate-card-version.input";
import {
  type DraftRateCardVersionResult,
  DraftRateCardVersionSuccess,
  RateCardNotFound,
} from "./rate-card-version.result";
import { RateLane } from "./rate-lane.entity";

/** Writes new prices down before they are published. */
export class DraftVersionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly surcharges: SurchargeService,
  ) {}

  draft(viewer: Viewer, input: object): Promise<typeof DraftRateCardVersionResult> {
    return perform(this.database, {
      operation: "draftRateCardVersion",
      viewer,
      input,
      rules: versionDraft,
      lock: async (tx, { rateCardId }) => {
        const [card] = isId(rateCardId) ? await findRows(tx, viewer, RateCard, [equals("id", rateCardId)]) : [];
        return card ?? new RateCardNotFound();
      },
      decide: (tx, card, draft, id) => this.draftNow(tx, viewer, card, draft, id),
      resultId: (_draft, id) => id,
      replay: async (tx, id) => {
        const [version] = await findRows(tx, viewer, RateCardVersion, [equals("id", id)]);
        return new DraftRateCardVersionSuccess(version!);
      },
    });
  }

  private async draftNow(tx: EntityManager, viewer: Viewer, card: RateCard, draft: VersionDraft, id: string) {
    const lanes = await lanesOf(tx, viewer, draft, id);
    if (lanes instanceof InvalidInput) return lanes;
    const version = Object.assign(new RateCardVersion(), {
      id,
      rateCardId: card.id,
      validFrom: draft.validFrom,
      validTo: draft.validTo,
      plannedTo: draft.validTo,
      resumes: null,
      status: RateCardVersionStatus.DRAFT,
      version: 1,
      createdBy: viewer.actor,
      createdAt: this.clock(),
    });
    await insertRows(tx, RateCardVersion, [version]);
    await insertRows(tx, RateLane, lanes);
    await this.carrySurchargesOver(tx, viewer, version);
    const [act, kind, { tenantId }] = ["draftRateCardVersion", "RateCardVersion", card];
    await auditAct(tx, { viewer, at: this.clock(), act, kind, id, tenantId });
    return new DraftRateCardVersionSuccess(version);
  }

  /** Surcharges carry on from the card's newest version; a card's first version has none. */
  private async carrySurchargesOver(tx: EntityManager, viewer: Viewer, { id, rateCardId }: RateCardVersion) {
    const newest = await tx.findOne(RateCardVersion, {
      where: { rateCardId, status: In([RateCardVersionStatus.PUBLISHED, RateCardVersionStatus.SUPERSEDED]) },
      order: { validFrom: "DESC" },
    });
    if (newest) await this.surcharges.carryOver(tx, viewer, newest.id, id);
  }
}

/** The terms of each service are fixed here: what a service changes later concerns later versions. */
export async function lanesOf(
  tx: EntityManager,
  viewer: Viewer,
  { rateCardId, validFrom, validTo, lanes }: VersionDraft,
  versionId: string,
): Promise<RateLane[] | InvalidInput> {
  const codesOf = (of: "serviceCode" | "zoneCode") => oneOf("code", [...new Set(lanes.map((lane) => lane[of]))]);
  const services = await findRows(tx, viewer, Service, [codesOf("serviceCode")]);
  const zones = await findRows(tx, viewer, Zone, [codesOf("zoneCode")]);
  const faults: { field: string; message: string }[] = [];
  const drafted = lanes.flatMap(({ serviceCode, zoneCode, prices }, index) => {
    const service = services.find(({ code }) => code === serviceCode);
    const zone = zones.find(({ code }) => code === zoneCode);
    if (!service) faults.push({ field: `lanes.${index}.serviceCode`, message: "There is no such service." });
    if (!zone) faults.push({ field: `lanes.${index}.zoneCode`, message: "There is no such zone." });
    if (!service || !zone) return [];
    const { weightRule, weightLimitG, dgPolicy } = service;
    return [
      {
        id: newId(),
        versionId,
        rateCardId,
        serviceId: service.id,
        zoneId: zone.id,
        validFrom,
        validTo,
        published: false,
        terms: { serviceCode, zoneCode, weightRule, weightLimitG, dgPolicy },
        brackets: prices,
      },
    ];
  });
  return faults.length > 0 ? InvalidInput.of(faults) : drafted;
}

import {
  type Database,
  type IdempotencyKeyReused,
  InvalidInput,
  idempotently,
  isId,
  newId,
  type Viewer,
} from "@baiyun/kit";
import { type EntityManager, In } from "typeorm";
import type { WeightBracket } from "../calculation/charges";
import { Service } from "../catalogue/service.entity";
import { Zone } from "../catalogue/zone.entity";
import { DraftRateCardVersionSuccess, RateCardNotFound } from "./draft-version.type";
import { OUR_OWN } from "./our-own";
import { RateCard } from "./rate-card.entity";
import { RateCardVersion, RateCardVersionStatus } from "./rate-card-version.entity";
import { RateLane } from "./rate-lane.entity";
import { Surcharge } from "./surcharge.entity";

export interface VersionDraft {
  rateCardId: string;
  validFrom: Date;
  validTo: Date | null;
  lanes: { serviceCode: string; zoneCode: string; brackets: WeightBracket[] }[];
}

type Drafted = DraftRateCardVersionSuccess | RateCardNotFound | InvalidInput;

/** Writes new prices down before they are published. */
export class DraftVersionService {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  draft(viewer: Viewer, key: string, draft: VersionDraft): Promise<Drafted | IdempotencyKeyReused> {
    return this.database.transaction(viewer, (tx) =>
      idempotently<Drafted>(tx, {
        tenantId: OUR_OWN,
        operation: "draftRateCardVersion",
        key,
        input: { ...draft, validFrom: draft.validFrom.toISOString(), validTo: draft.validTo?.toISOString() ?? null },
        first: () => this.draftOnce(tx, draft, viewer.actor),
        resultId: (result) => (result instanceof DraftRateCardVersionSuccess ? result.version.id : null),
        replay: async (id) => new DraftRateCardVersionSuccess(await tx.findOneByOrFail(RateCardVersion, { id })),
      }),
    );
  }

  private async draftOnce(tx: EntityManager, draft: VersionDraft, createdBy: string): Promise<Drafted> {
    const { rateCardId, validFrom, validTo } = draft;
    const card = isId(rateCardId) ? await tx.findOneBy(RateCard, { id: rateCardId }) : null;
    if (!card) return new RateCardNotFound();
    if (validTo && validTo <= validFrom) return new InvalidInput("validTo", "Must be after validFrom.");
    const id = newId();
    const lanes = await this.lanesOf(tx, draft, id);
    if (lanes instanceof InvalidInput) return lanes;

    const status = RateCardVersionStatus.DRAFT;
    const version = tx.create(RateCardVersion, {
      id,
      rateCardId,
      validFrom,
      validTo,
      status,
      createdBy,
      createdAt: this.now(),
    });
    await tx.insert(RateCardVersion, version);
    await tx.insert(RateLane, lanes);
    await this.copySurcharges(tx, rateCardId, id);
    return new DraftRateCardVersionSuccess(version);
  }

  /** The terms of each service are fixed here: what a service changes later concerns later versions. */
  private async lanesOf(tx: EntityManager, draft: VersionDraft, versionId: string): Promise<RateLane[] | InvalidInput> {
    const { rateCardId, validFrom, validTo, lanes } = draft;
    const services = await tx.findBy(Service, { code: In(lanes.map(({ serviceCode }) => serviceCode)) });
    const zones = await tx.findBy(Zone, { code: In(lanes.map(({ zoneCode }) => zoneCode)) });
    if (lanes.length === 0) return new InvalidInput("lanes", "Must price one lane at least.");
    const drafted: RateLane[] = [];
    for (const [index, { serviceCode, zoneCode, brackets }] of lanes.entries()) {
      const service = services.find(({ code }) => code === serviceCode);
      const zone = zones.find(({ code }) => code === zoneCode);
      if (!service) return new InvalidInput(`lanes.${index}.serviceCode`, "There is no such service.");
      if (!zone) return new InvalidInput(`lanes.${index}.zoneCode`, "There is no such zone.");
      if (drafted.some(({ serviceId, zoneId }) => serviceId === service.id && zoneId === zone.id)) {
        return new InvalidInput(`lanes.${index}`, "Prices this service and zone a second time.");
      }
      const fault = faultIn(brackets);
      if (fault) return new InvalidInput(`lanes.${index}.prices`, fault);
      const { weightRule, weightLimitG, dgPolicy } = service;
      drafted.push({
        id: newId(),
        versionId,
        rateCardId,
        serviceId: service.id,
        zoneId: zone.id,
        validFrom,
        validTo,
        published: false,
        terms: { serviceCode, zoneCode, weightRule, weightLimitG, dgPolicy },
        brackets,
      });
    }
    return drafted;
  }

  /** Surcharges carry on from the card's newest version; a card's first version has none. */
  private async copySurcharges(tx: EntityManager, rateCardId: string, versionId: string): Promise<void> {
    const newest = await tx.findOne(RateCardVersion, {
      where: { rateCardId, status: In([RateCardVersionStatus.PUBLISHED, RateCardVersionStatus.SUPERSEDED]) },
      order: { validFrom: "DESC" },
    });
    if (!newest) return;
    const surcharges = await tx.find(Surcharge, { where: { versionId: newest.id }, order: { id: "ASC" } });
    if (surcharges.length > 0) {
      await tx.insert(
        Surcharge,
        surcharges.map((surcharge) => ({ ...surcharge, id: newId(), versionId })),
      );
    }
  }
}

/** Per kilogram, in the minor unit. Times the heaviest parcel it still fits what is stored. */
const HIGHEST_PRICE = 1_000_000_000n;

function faultIn(brackets: readonly WeightBracket[]): string | null {
  if (brackets.length === 0) return "Must name one price at least.";
  if (brackets.some(({ upToG }) => upToG < 1)) return "Must reach up to 1 g at least.";
  if (new Set(brackets.map(({ upToG }) => upToG)).size < brackets.length) return "Must not name a weight twice.";
  const negative = brackets.some(({ sellPerKgMinor, costPerKgMinor }) => {
    return BigInt(sellPerKgMinor) < 0n || BigInt(costPerKgMinor) < 0n;
  });
  if (negative) return "Must not be negative.";
  const excessive = brackets.some(({ sellPerKgMinor, costPerKgMinor }) => {
    return BigInt(sellPerKgMinor) > HIGHEST_PRICE || BigInt(costPerKgMinor) > HIGHEST_PRICE;
  });
  return excessive ? `Must not be above ${HIGHEST_PRICE}.` : null;
}

import { type Clock, defineJob, record, storeRow } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { FollowedParcel } from "../followed-parcel/followed-parcel.entity";
import { isOver } from "../tracker/lifetime";
import { idOf, lastHeardOf, type Tracker } from "../tracker/tracker";
import type { TrackerService } from "../tracker/tracker.service";
import { TrackingStatus } from "../tracking-event/tracking-status";
import { lostSuspected } from "./lost-suspected.events";
import { type SilenceLimit, SilenceStage } from "./silence-limit.entity";
import { daysOf, type SilenceLimits, type Silent } from "./silence-limits";

/** Every hour, and again at once while more are due than one run looks at. */
export const lookForSilentParcels = defineJob({
  name: "look-for-silent-parcels",
  payload: z.object({}),
  schedule: "20 * * * *",
});

const PAGE = 500;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** A journey that has ended may go on after all; so long it is looked whether it did. */
const REOPENS_WITHIN_MS = 30 * DAY_MS;

const DUE = `
  SELECT id FROM followed_parcel WHERE check_at <= $1 ORDER BY check_at LIMIT ${PAGE} FOR UPDATE SKIP LOCKED`;

/** Notices parcels of which nothing was heard for longer than their stage allows. */
export class SilenceService {
  constructor(
    private readonly trackers: TrackerService,
    private readonly limits: SilenceLimits,
    private readonly clock: Clock,
  ) {}

  /** When a parcel that has just been labelled is to be looked at first. */
  async firstLook(tx: EntityManager, parcel: Silent, labelledAt: Date): Promise<Date> {
    const limits = await this.limits.lately(tx);
    return later(labelledAt, (daysOf(limits, SilenceStage.BEFORE_FIRST_SCAN, parcel, labelledAt) ?? 1) * DAY_MS);
  }

  /** Looks at those that are due. */
  async look(tx: EntityManager): Promise<void> {
    const now = this.clock();
    const due: { id: string }[] = await tx.query(DUE, [now]);
    if (due.length === 0) return;
    const ids = due.map(({ id }) => id);
    const [limits, parcels] = [
      await this.limits.now(tx),
      await tx.find(FollowedParcel, { where: ids.map((id) => ({ id })) }),
    ];
    const trackers = await Promise.all(parcels.map(({ number }) => this.trackers.find(number)));
    for (const [index, parcel] of parcels.entries()) {
      const tracker = trackers[index] ?? null;
      await this.judge(tx, parcel, tracker && idOf(tracker) === parcel.id ? tracker : null, { limits, now });
    }
    if (due.length === PAGE) await lookForSilentParcels.add(tx, {}, { key: "more" });
  }

  private async judge(
    tx: EntityManager,
    parcel: FollowedParcel,
    tracker: Tracker | null,
    { limits, now }: { limits: readonly SilenceLimit[]; now: Date },
  ): Promise<void> {
    const silentSince = lastHeardOf(tracker) ?? parcel.createdAt;
    if (tracker && isOver(tracker)) {
      const last = later(silentSince, REOPENS_WITHIN_MS);
      return this.lookAgain(tx, parcel, !tracker.stopped && last > now ? last : null);
    }
    const stage = stageOf(tracker?.status ?? null);
    const limitDays = daysOf(limits, stage, parcel, now);
    if (limitDays === null) return this.lookAgain(tx, parcel, later(now, DAY_MS));
    const limit = later(silentSince, limitDays * DAY_MS);
    if (limit > now) return this.lookAgain(tx, parcel, limit);
    // Told of once for each silence.
    if (parcel.lostSuspectedAt === null || parcel.lostSuspectedAt < silentSince) {
      parcel.lostSuspectedAt = now;
      await record(tx, lostSuspected(parcel, { stage, silentSince, limitDays }));
    }
    return this.lookAgain(tx, parcel, later(now, limitDays * DAY_MS));
  }

  private lookAgain(tx: EntityManager, parcel: FollowedParcel, checkAt: Date | null): Promise<void> {
    return storeRow(tx, Object.assign(parcel, { checkAt }), ["checkAt", "lostSuspectedAt"]);
  }
}

function stageOf(status: TrackingStatus | null): SilenceStage {
  switch (status) {
    case null:
    case TrackingStatus.INFO_RECEIVED:
    case TrackingStatus.NOT_FOUND:
      return SilenceStage.BEFORE_FIRST_SCAN;
    case TrackingStatus.AVAILABLE_FOR_PICKUP:
    case TrackingStatus.OUT_FOR_DELIVERY:
    case TrackingStatus.DELIVERY_FAILURE:
      return SilenceStage.AT_THE_DOOR;
    case TrackingStatus.EXCEPTION:
      return SilenceStage.EXCEPTION;
    default:
      return SilenceStage.UNDER_WAY;
  }
}

const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

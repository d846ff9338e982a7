import {
  type Area,
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  lockRow,
  newId,
  perform,
  type Rows,
  storeRow,
  UserError,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { auditAct } from "../audited";
import { type CatalogueService, stateCatalogue } from "../catalogue/catalogue.service";
import { type Proposal, ProposalKind } from "../proposal/proposal.entity";
import type { ProposalService } from "../proposal/proposal.service";
import { Zone } from "./zone.entity";
import { newReach, newZone } from "./zone.input";
import {
  type CreateZoneResult,
  CreateZoneSuccess,
  type ProposeZoneReachResult,
  ProposeZoneReachSuccess,
  ZoneCodeTaken,
  ZoneNotFound,
} from "./zone.result";
import type { ZoneType } from "./zone.type";
import { ZoneReach } from "./zone-reach.entity";

interface ReachContent {
  areas: Area[];
  validFrom: string;
}

/** Keeps zones: where one is to be, one person states and another one confirms. */
export class ZoneService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proposals: ProposalService,
    private readonly catalogue: CatalogueService,
  ) {}

  /** Every zone, by code, where it is at an instant. */
  async at(rows: Rows, at: Date | null): Promise<ZoneType[]> {
    const instant = at ?? this.clock();
    const [zones, reaches] = await Promise.all([rows.all(Zone, [], "code"), rows.all(ZoneReach, [])]);
    return zones.map((zone) =>
      shown(
        zone,
        reaches.find((one) => one.zoneId === zone.id && one.holdsAt(instant)),
      ),
    );
  }

  create(viewer: Viewer, input: object): Promise<typeof CreateZoneResult> {
    return perform(this.database, {
      operation: "createZone",
      viewer,
      input,
      rules: newZone,
      lock: async () => null,
      decide: async (tx, _nothing, given, id) => {
        const zone = Object.assign(new Zone(), { id, ...given, areas: [] });
        if ((await insertRows(tx, Zone, [zone], { onConflict: "ignore" })) === 0) return new ZoneCodeTaken();
        await this.audit(tx, viewer, "createZone", id, null);
        return new CreateZoneSuccess(shown(zone));
      },
      resultId: (_given, id) => id,
      replay: async (tx, id) =>
        new CreateZoneSuccess(shown((await findRows(tx, viewer, Zone, [equals("id", id)]))[0]!)),
    });
  }

  proposeReach(viewer: Viewer, input: object): Promise<typeof ProposeZoneReachResult> {
    return perform(this.database, {
      operation: "proposeZoneReach",
      viewer,
      input,
      rules: newReach,
      lock: async (tx, { zoneId }) => (await lockRow(tx, viewer, Zone, zoneId)) ?? new ZoneNotFound(),
      decide: async (tx, zone, { areas, validFrom, reason }, id) => {
        const refused = await this.untimely(tx, viewer, zone.id, validFrom);
        if (refused) return refused;
        const content: ReachContent = { areas, validFrom: validFrom.toISOString() };
        const kind = ProposalKind.ZONE_REACH;
        const proposal = await this.proposals.open(tx, viewer, { id, kind, subjectId: zone.id, content, reason });
        if (proposal instanceof UserError) return proposal;
        await this.audit(tx, viewer, "proposeZoneReach", zone.id, reason);
        return new ProposeZoneReachSuccess(proposal);
      },
      resultId: (_given, id) => id,
      replay: async (tx, id) => new ProposeZoneReachSuccess(await this.proposals.stored(tx, viewer, id)),
    });
  }

  readonly lockSubject = async (tx: EntityManager, viewer: Viewer, { subjectId }: Proposal): Promise<void> => {
    await lockRow(tx, viewer, Zone, subjectId!);
  };

  /** Where the zone was until then it is no longer. Who takes orders hears of it when it begins. */
  readonly carryOut = async (tx: EntityManager, viewer: Viewer, proposal: Proposal): Promise<InvalidInput | null> => {
    const { areas, validFrom } = proposal.content as ReachContent;
    const [zoneId, from] = [proposal.subjectId!, new Date(validFrom)];
    const refused = await this.untimely(tx, viewer, zoneId, from);
    if (refused) return refused;
    const former = (await reachesOf(tx, viewer, zoneId)).find(({ validTo }) => validTo === null);
    if (former) await storeRow(tx, Object.assign(former, { validTo: from }), ["validTo"]);
    const reach = { id: newId(), zoneId, areas, validFrom: from, validTo: null, proposalId: proposal.id };
    await insertRows(tx, ZoneReach, [reach]);
    await this.audit(tx, viewer, "approvePricingProposal", zoneId, proposal.decisionReason);
    await this.catalogue.state(tx);
    await stateCatalogue.add(tx, {}, { runAt: from, key: reach.id });
    return null;
  };

  private async untimely(tx: EntityManager, viewer: Viewer, zoneId: string, from: Date): Promise<InvalidInput | null> {
    if (from <= this.clock()) return new InvalidInput("validFrom", "Must be after now.");
    const planned = (await reachesOf(tx, viewer, zoneId)).some(({ validFrom }) => validFrom >= from);
    return planned ? new InvalidInput("validFrom", "A change of that time or later is approved already.") : null;
  }

  private audit(tx: EntityManager, viewer: Viewer, act: string, id: string, reason: string | null): Promise<void> {
    return auditAct(tx, { viewer, at: this.clock(), act, kind: "Zone", id, reason });
  }
}

const reachesOf = (tx: EntityManager, viewer: Viewer, zoneId: string): Promise<ZoneReach[]> =>
  findRows(tx, viewer, ZoneReach, [equals("zoneId", zoneId)]);

const shown = ({ id, code, name }: Zone, reach?: ZoneReach): ZoneType => ({
  ...{ id, code, name, areas: reach?.areas ?? [] },
  ...{ validFrom: reach?.validFrom ?? null, validTo: reach?.validTo ?? null },
});

import { equals, findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Counterpart } from "../counterpart/counterpart.entity";
import { CounterpartKind } from "../counterpart/counterpart-adapter";
import { CounterpartCallKind } from "../counterpart-call/counterpart-call.entity";
import type { CounterpartCallService } from "../counterpart-call/counterpart-call.service";
import type { CustomsOffice, Lodged, Wire } from "../declaration/customs-office";

/** Sends what is handed in to the office that takes it, where one is configured. */
export class LodgingService implements CustomsOffice {
  constructor(private readonly calls: CounterpartCallService) {}

  async wireTo(tx: EntityManager, lodged: Lodged): Promise<Wire | null> {
    const conditions = [
      equals("kind", CounterpartKind.CUSTOMS_EDIFACT),
      equals("country", lodged.country),
      equals("isActive", true),
    ];
    const taking = (await findRows(tx, Viewer.system, Counterpart, conditions)).filter((each) => takes(each, lodged));
    const [nearest] = taking.toSorted((a, b) => narrowness(b) - narrowness(a) || (a.code < b.code ? -1 : 1));
    if (!nearest) return null;
    return { lodge: () => this.calls.add(tx, nearest, actOf(lodged), lodged, Viewer.system.actor) };
  }

  async cancel(tx: EntityManager, lodged: Lodged, isAnswered: boolean): Promise<boolean> {
    const last = await this.calls.lockLast(tx, lodged.id);
    // A broker brought it there.
    if (!last) return true;
    if (!isAnswered && (await this.calls.drop(tx, last, "Its shipment is cancelled."))) return false;
    const [counterpart] = await findRows(tx, Viewer.system, Counterpart, [equals("id", last.counterpartId)]);
    await this.calls.add(tx, counterpart!, CounterpartCallKind.CANCEL, lodged, Viewer.system.actor);
    return true;
  }

  async amend(tx: EntityManager, lodged: Lodged): Promise<void> {
    const last = await this.calls.lockLast(tx, lodged.id);
    // A broker brought it there.
    if (!last) return;
    await this.calls.add(tx, { id: last.counterpartId }, CounterpartCallKind.CHANGE, lodged, Viewer.system.actor);
  }
}

const takes = ({ office, regimes }: Counterpart, lodged: Lodged): boolean =>
  (office === null || office === lodged.office) &&
  (regimes.length === 0 || (lodged.regime !== null && regimes.includes(lodged.regime)));

/** The office itself goes before who speaks for its country, and who takes some procedures before who takes all. */
const narrowness = ({ office, regimes }: Counterpart): number => (office ? 2 : 0) + (regimes.length > 0 ? 1 : 0);

/** What is handed in as a next version was rejected: the office has the one before, whichever way that came. */
const actOf = ({ version }: Lodged): CounterpartCallKind =>
  version === 1 ? CounterpartCallKind.SUBMIT : CounterpartCallKind.REPLACE;

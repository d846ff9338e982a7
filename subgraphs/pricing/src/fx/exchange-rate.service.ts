import { type Clock, type Database, InvalidInput, insertRows, newId, perform, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { auditAct } from "../audited";
import type { CatalogueService } from "../catalogue/catalogue.service";
import { type Proposal, ProposalKind } from "../proposal/proposal.entity";
import type { ProposalService } from "../proposal/proposal.service";
import type { Rate } from "./exchange";
import { type PublishedRates, publishedRates } from "./exchange-rate.input";
import {
  ExchangeRatesProposed,
  type PublishExchangeRatesResult,
  PublishExchangeRatesSuccess,
} from "./exchange-rate.result";
import type { ExchangeRateType } from "./exchange-rate.type";
import { FxRate } from "./fx-rate.entity";
import { ratesInForce } from "./fx-rates";
import { jumpsOf, type RateJump, type RatesContent } from "./rate-jumps";

const DAY_MS = 86_400_000;
const IN_FORCE = `SELECT (${ratesInForce("$1")}) AS rates`;

/** Takes exchange rates and tells which are reckoned with. */
export class ExchangeRateService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly maxAgeMs: number,
    private readonly catalogue: CatalogueService,
    private readonly proposals: ProposalService,
    /** How many per cent from the rate before one person may state. */
    private readonly jumpPercent: number,
  ) {}

  /** The newest of each pair at an instant, also those that are too old by now. */
  async newest(viewer: Viewer, at: Date | null): Promise<ExchangeRateType[]> {
    const [answers] = await this.database.read(viewer, [{ text: IN_FORCE, values: [at ?? this.clock()] }]);
    return (answers as unknown as [[Rate[]]])[0][0].map((rate) => this.shown(rate));
  }

  publish(viewer: Viewer, input: object): Promise<typeof PublishExchangeRatesResult> {
    return perform(this.database, {
      operation: "publishExchangeRates",
      viewer,
      input,
      rules: publishedRates,
      lock: async () => null,
      decide: (tx, _nothing, given, id) => this.publishNow(tx, viewer, given, id),
      resultId: (_given, id) => id,
      replay: async (tx, id) => {
        const proposal = await this.proposals.stored(tx, viewer, id);
        return proposal ? new ExchangeRatesProposed(proposal) : this.success(tx);
      },
    });
  }

  private async publishNow(tx: EntityManager, viewer: Viewer, given: PublishedRates, id: string) {
    const untimely = this.untimely(given.effectiveFrom);
    if (untimely) return untimely;
    // Of two at once the later one is held against what the earlier one stated.
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('exchange rates', 0))");
    const jumps = jumpsOf(given.rates, await this.knownRates(tx), this.jumpPercent);
    if (jumps.length > 0) return this.proposeNow(tx, viewer, given, jumps, id);
    return (await this.insert(tx, viewer, given, null)) ?? this.success(tx);
  }

  private async proposeNow(
    tx: EntityManager,
    viewer: Viewer,
    { reason, ...stated }: PublishedRates,
    jumps: RateJump[],
    id: string,
  ) {
    if (reason === null) {
      const named = jumps.map(({ base, quote, percent }) => `${base}/${quote} by ${percent}%`).join(", ");
      return new InvalidInput("reason", `Somebody else has to agree to rates that differ so much: ${named}. Say why.`);
    }
    const content: RatesContent = { ...stated, effectiveFrom: stated.effectiveFrom.toISOString(), jumps };
    const kind = ProposalKind.EXCHANGE_RATES;
    const proposal = await this.proposals.open(tx, viewer, { id, kind, subjectId: null, content, reason });
    const at = this.clock();
    await auditAct(tx, { viewer, at, act: "publishExchangeRates", kind: "PricingProposal", id, reason });
    // Of no row: there is never another one open.
    return new ExchangeRatesProposed(proposal as Proposal);
  }

  /** States what two persons agreed on. */
  readonly carryOut = async (tx: EntityManager, viewer: Viewer, proposal: Proposal): Promise<InvalidInput | null> => {
    const { source, rates, effectiveFrom } = proposal.content as RatesContent;
    const stated = { source, rates, effectiveFrom: new Date(effectiveFrom), reason: proposal.decisionReason };
    return this.untimely(stated.effectiveFrom) ?? this.insert(tx, viewer, stated, proposal.id);
  };

  private untimely(effectiveFrom: Date): InvalidInput | null {
    const age = this.clock().getTime() - effectiveFrom.getTime();
    if (age < 0) return new InvalidInput("effectiveFrom", "Must not be after now.");
    return age > this.maxAgeMs ? new InvalidInput("effectiveFrom", "Rates of then are too old to reckon with.") : null;
  }

  private async insert(
    tx: EntityManager,
    viewer: Viewer,
    { source, effectiveFrom, rates, reason }: PublishedRates,
    proposalId: string | null,
  ): Promise<InvalidInput | null> {
    const stated = rates.map((rate) => ({ id: newId(), ...rate, effectiveFrom, source, proposalId }));
    const inserted = await insertRows(tx, FxRate, stated, { onConflict: "ignore" });
    if (inserted < stated.length) {
      return new InvalidInput("effectiveFrom", "There are rates of this instant for one of the pairs already.");
    }
    const [act, id] = ["publishExchangeRates", stated[0]!.id];
    await auditAct(tx, { viewer, at: this.clock(), act, kind: "ExchangeRate", id, reason });
    await this.catalogue.state(tx);
    return null;
  }

  /** Of now and of a day ago. */
  private async knownRates(tx: EntityManager): Promise<Rate[][]> {
    const now = this.clock();
    const known: Rate[][] = [];
    for (const instant of [now, new Date(now.getTime() - DAY_MS)]) {
      const [{ rates }] = await tx.query<[{ rates: Rate[] }]>(IN_FORCE, [instant]);
      known.push(rates);
    }
    return known;
  }

  private async success(tx: EntityManager): Promise<PublishExchangeRatesSuccess> {
    const [{ rates }] = await tx.query<[{ rates: Rate[] }]>(IN_FORCE, [this.clock()]);
    return new PublishExchangeRatesSuccess(rates.map((rate) => this.shown(rate)));
  }

  private shown({ base, quote, rate, effectiveFrom, source }: Rate): ExchangeRateType {
    const from = new Date(effectiveFrom);
    const usableUntil = new Date(from.getTime() + this.maxAgeMs);
    return { base, quote, rate, effectiveFrom: from, usableUntil, current: this.clock() <= usableUntil, source };
  }
}

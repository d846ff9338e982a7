import { type Clock, storeRow } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { DangerousGoodsRefused } from "../customs-rule/carriage";
import { CustomsRegime } from "../customs-rule/customs-rule.entity";
import type { CustomsRulesService } from "../customs-rule/customs-rules.service";
import { batteryFindings } from "../customs-rule/dangerous-goods";
import { GoodsVerdict, verdictOf } from "../customs-rule/goods-finding";
import type { GoodsService, OrderedArticle } from "../goods/goods.service";
import { Battery } from "../goods/shipment-goods.entity";
import type { ScreeningService } from "../screening/screening.service";
import type { Shipment } from "../shipment/shipment.entity";
import type { CustomsOffice } from "./customs-office";
import type { CustomsDeclaration } from "./declaration.entity";
import { Cancellation, DeclarationState, isOurs, mayBecome } from "./declaration-state";
import type { DeclarationStore } from "./declaration-store.service";
import type { DeclaredNumbers, ToldNumbers } from "./declared-numbers";
import type { DraftingService } from "./drafting.service";

type Packed = Pick<OrderedArticle, "battery">;

/** What customs and the rules of flying make of a shipment's beginning and end. */
export class ShipmentCustomsService {
  constructor(
    private readonly goods: GoodsService,
    private readonly rules: CustomsRulesService,
    private readonly drafting: DraftingService,
    private readonly store: DeclarationStore,
    private readonly iossNumbers: DeclaredNumbers,
    private readonly screening: ScreeningService,
    private readonly office: () => CustomsOffice,
    private readonly clock: Clock,
  ) {}

  /** Before anything of it is booked. @throws {DangerousGoodsRefused} */
  async mayBook(tx: EntityManager, serviceCode: string, articles: readonly Packed[]): Promise<void> {
    const packings = await this.refused(tx, serviceCode, articles);
    if (packings.length > 0) throw new DangerousGoodsRefused(serviceCode, packings);
  }

  /** Whether a service may carry all of it, whoever is asked to. */
  async mayCarry(tx: EntityManager, serviceCode: string, articles: readonly Packed[]): Promise<boolean> {
    return (await this.refused(tx, serviceCode, articles)).length === 0;
  }

  /** The packings that it may not, each once. */
  private async refused(tx: EntityManager, serviceCode: string, articles: readonly Packed[]): Promise<Battery[]> {
    const packed = articles.filter(({ battery }) => battery !== Battery.NONE);
    if (packed.length === 0) return [];
    const { carriage, batteries } = await this.rules.inForce(tx, this.clock());
    // Orders do not say how large batteries are, nor how far they are charged: a declaration does.
    const unstated = { chargePercent: null, cellMwh: null, batteryMwh: null };
    const refused = packed.filter(({ battery }) => {
      const findings = batteryFindings({ carriage, batteries, sizes: [] }, serviceCode, { battery, ...unstated });
      return verdictOf(findings) === GoodsVerdict.REFUSED;
    });
    return [...new Set(refused.map(({ battery }) => battery))].sort();
  }

  /** A new shipment, which is stored: what is in it is kept and drafted for customs, and who receives it is screened. */
  async begin(
    tx: EntityManager,
    shipment: Shipment,
    articles: readonly OrderedArticle[],
    parcelWeightG: number,
    told: ToldNumbers,
  ): Promise<void> {
    const goods = await this.goods.keep(tx, shipment, articles);
    await Promise.all([
      this.drafting.draftBoth(tx, shipment, goods, parcelWeightG, told),
      this.screening.screen(tx, shipment),
    ]);
  }

  /** By which number tax was taken at the sale, of what is declared so; null where there is none. */
  async iossNumberOf(tx: EntityManager, { id }: Pick<Shipment, "id">): Promise<string | null> {
    const declared = await this.store.ofShipment(tx, id);
    const low = declared.find(
      ({ regime, state }) => regime === CustomsRegime.H7 && state !== DeclarationState.WITHDRAWN,
    );
    return low ? this.iossNumbers.open(tx, low) : null;
  }

  /** A cancelled shipment's: what no office has ends at once, and what one has when it says so. */
  async withdraw(tx: EntityManager, shipment: Shipment, at: Date): Promise<void> {
    for (const declaration of await this.store.lockOf(tx, shipment.id)) {
      if (!mayBecome(declaration.state, DeclarationState.WITHDRAWN)) continue;
      if (isOurs(declaration.state)) await this.store.move(tx, declaration, DeclarationState.WITHDRAWN, at);
      else await this.cancel(tx, declaration, at);
    }
  }

  private async cancel(tx: EntityManager, declaration: CustomsDeclaration, at: Date): Promise<void> {
    const isAnswered = declaration.state !== DeclarationState.SUBMITTED;
    if (!(await this.office().cancel(tx, declaration, isAnswered))) {
      return this.store.move(tx, declaration, DeclarationState.WITHDRAWN, at);
    }
    await storeRow(tx, Object.assign(declaration, { cancellation: Cancellation.ASKED, cancellationAt: at }));
  }
}

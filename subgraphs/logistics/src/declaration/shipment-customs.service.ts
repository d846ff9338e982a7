import type { Clock } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { DangerousGoodsRefused, notCarried } from "../customs-rule/carriage";
import type { CustomsRulesService } from "../customs-rule/customs-rules.service";
import type { GoodsService, OrderedArticle } from "../goods/goods.service";
import { Battery } from "../goods/shipment-goods.entity";
import type { ScreeningService } from "../screening/screening.service";
import type { Shipment } from "../shipment/shipment.entity";
import { DeclarationState, mayBecome } from "./declaration-state";
import type { DeclarationStore } from "./declaration-store.service";
import type { DraftingService } from "./drafting.service";

/** What customs and the rules of flying make of a shipment's beginning and end. */
export class ShipmentCustomsService {
  constructor(
    private readonly goods: GoodsService,
    private readonly rules: CustomsRulesService,
    private readonly drafting: DraftingService,
    private readonly store: DeclarationStore,
    private readonly screening: ScreeningService,
    private readonly clock: Clock,
  ) {}

  /** Before anything of it is booked. @throws {DangerousGoodsRefused} */
  async mayBook(tx: EntityManager, serviceCode: string, articles: readonly OrderedArticle[]): Promise<void> {
    const packings = articles.map(({ battery }) => battery);
    if (packings.every((packing) => packing === Battery.NONE)) return;
    const { carriage } = await this.rules.inForce(tx, this.clock());
    const refused = notCarried(carriage, serviceCode, packings);
    if (refused.length > 0) throw new DangerousGoodsRefused(serviceCode, refused);
  }

  /** A new shipment, which is stored: what is in it is kept and drafted for customs, and who receives it is screened. */
  async begin(
    tx: EntityManager,
    shipment: Shipment,
    articles: readonly OrderedArticle[],
    parcelWeightG: number,
  ): Promise<void> {
    const goods = await this.goods.keep(tx, shipment, articles);
    await this.drafting.draftBoth(tx, shipment, goods, parcelWeightG);
    await this.screening.screen(tx, shipment);
  }

  /** A cancelled shipment's, of what no office has. */
  async withdraw(tx: EntityManager, shipment: Shipment, at: Date): Promise<void> {
    for (const declaration of await this.store.lockOf(tx, shipment.id)) {
      if (!mayBecome(declaration.state, DeclarationState.WITHDRAWN)) continue;
      await this.store.move(tx, declaration, DeclarationState.WITHDRAWN, at);
    }
  }
}

import type { EntityManager } from "typeorm";
import type { DeclarationState } from "../declaration/declaration-state";
import { GroupKind } from "./grouped-declaration.entity";
import type { GroupedStore } from "./grouped-store.service";

/** Whether a shipment's declaration goes with others for now, and is neither changed nor handed in by itself. */
export class GroupedGuard {
  constructor(private readonly store: GroupedStore) {}

  async with(tx: EntityManager, declarationId: string, ...states: readonly DeclarationState[]): Promise<boolean> {
    const group = await this.store.ofPart(tx, declarationId, GroupKind.CONSIGNMENT);
    return group !== null && states.includes(group.state);
  }
}

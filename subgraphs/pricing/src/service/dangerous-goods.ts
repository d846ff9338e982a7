export enum BatteryPacking {
  NONE = "NONE",
  PI965 = "PI965",
  PI966 = "PI966",
  PI967 = "PI967",
}

export enum DangerousGoodsPolicy {
  NO_BATTERIES = "NO_BATTERIES",
  BATTERIES_WITH_EQUIPMENT = "BATTERIES_WITH_EQUIPMENT",
}

const WITH_EQUIPMENT: readonly BatteryPacking[] = [BatteryPacking.PI966, BatteryPacking.PI967];

/** The packings that a policy does not allow, each once, sorted. */
export function refusedPackings(packings: readonly BatteryPacking[], policy: DangerousGoodsPolicy): BatteryPacking[] {
  const allowed = policy === DangerousGoodsPolicy.BATTERIES_WITH_EQUIPMENT ? WITH_EQUIPMENT : [];
  const batteries = new Set(packings.filter((packing) => packing !== BatteryPacking.NONE));
  return [...batteries].filter((packing) => !allowed.includes(packing)).sort();
}

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

/** HS2022 codes of lithium cells and batteries. */
const ARE_BATTERIES: readonly string[] = ["850650", "850760"];
/** Of telephones and portable computers, which are sold with one inside or beside them. */
const COME_WITH_BATTERIES: readonly string[] = ["851713", "851714", "847130"];

/** What is wrong with the packing that is stated of goods, by what their HS code says they are; null when nothing is known to be. */
export function packingFault(hs6: string | null, packing: BatteryPacking): string | null {
  if (hs6 === null) return null;
  if (ARE_BATTERIES.includes(hs6) && ![BatteryPacking.PI965, BatteryPacking.PI966].includes(packing)) {
    return `${hs6} is of lithium batteries: they are packed alone (PI965) or with equipment (PI966).`;
  }
  if (COME_WITH_BATTERIES.includes(hs6) && !WITH_EQUIPMENT.includes(packing)) {
    return `${hs6} is of equipment with a lithium battery: it is packed with it (PI966) or contained in it (PI967).`;
  }
  return null;
}

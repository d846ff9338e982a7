/** From an instant on, up to another one; null while no end is set. */
export interface Window {
  validFrom: Date;
  validTo: Date | null;
}

/** Those that have a time in common with one. */
export const overlapping = <W extends Window>(windows: readonly W[], { validFrom, validTo }: Window): W[] =>
  windows.filter((one) => (!one.validTo || one.validTo > validFrom) && (!validTo || one.validFrom < validTo));

/** A window gives way when it began before and would not outlast the new one, which would leave a gap after it. */
export function givesWay(former: Window, { validFrom, validTo }: Window): boolean {
  if (former.validFrom >= validFrom) return false;
  return validTo === null || (former.validTo !== null && former.validTo <= validTo);
}

/** Midnight UTC. */
export const dayOf = (at: Date): Date => new Date(`${at.toISOString().slice(0, 10)}T00:00:00Z`);

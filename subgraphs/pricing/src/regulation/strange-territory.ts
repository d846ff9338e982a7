import type { EntityManager } from "typeorm";

/** The first of these codes under which no territory keeps its rules, so that what is stated of it would never hold. */
export async function strangeAmong(tx: EntityManager, territories: readonly string[]): Promise<string | null> {
  const known = await tx.query<{ code: string }[]>(
    "SELECT DISTINCT unnest(ARRAY[customs, tax]) AS code FROM territory",
  );
  return territories.find((territory) => !known.some(({ code }) => code === territory)) ?? null;
}

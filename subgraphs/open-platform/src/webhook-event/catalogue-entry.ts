import type { PartnerScope } from "@baiyun/kit";
import { z } from "zod";

/** One kind of event that partners are told of, in our public words: ids, references and states, no person and no cost. */
export interface CatalogueEntry<S extends z.ZodType<object> = z.ZodType<object>> {
  name: string;
  description: string;
  /** The scope without which a client is not told; null where it needs none. */
  scope: PartnerScope | null;
  data: S;
  /** What a test event of this kind holds. */
  sample: z.infer<S>;
}

export const entry = <S extends z.ZodType<object>>(one: CatalogueEntry<S>): CatalogueEntry<S> => one;

export const SAMPLE_ID = "00000000-0000-7000-8000-000000000001";
export const id = (what: string) => z.string().describe(what);
export const ORDER_ID = id("The order's id in the graph.");
export const SHIPMENT_ID = id("The shipment's id in the graph.");

/** What happened to a thing, of a list that may grow. */
export const changeOf = <const W extends readonly [string, ...string[]]>(words: W) =>
  z.enum(words).describe("What happened to it. More of them may come.");

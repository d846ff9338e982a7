import type { Battery, DeclarationLineInput, HsVersion } from "../../gql/graphql";
import { digitsOf } from "../../shared/minor-units";
import { minorOf } from "../rate-cards/draft-form";
import { codeOf, wholeOf } from "../ui/typed";

/** An article as it is typed. Its amount is in the currency of the declaration. */
export interface ArticleDraft {
  key: string;
  description: string;
  hsCode: string;
  hsVersion: HsVersion;
  quantity: string;
  value: string;
  originCountry: string;
  grossWeightG: string;
  battery: Battery;
  chargePercent: string;
  cellMwh: string;
  permit: string;
}

/** What of an article is typed. */
export type ArticleField = Exclude<keyof ArticleDraft, "key">;

/** A value as an office was or would be told it. */
export interface Article {
  id: string;
  description: string;
  hsCode: string;
  hsVersion: HsVersion;
  quantity: number;
  value?: { decimal: string; currency: string } | null;
  originCountry: string;
  grossWeightG: number;
  battery: Battery;
  chargePercent?: number | null;
  cellMwh?: number | null;
  permit?: string | null;
}

export const ARTICLE_FIELDS = [
  "description",
  "hsCode",
  "quantity",
  "value",
  "originCountry",
  "grossWeightG",
  "battery",
  "chargePercent",
  "cellMwh",
  "permit",
] as const satisfies readonly ArticleField[];

export const articleAsTyped = (article: Article): ArticleDraft => ({
  key: article.id,
  description: article.description,
  hsCode: article.hsCode,
  hsVersion: article.hsVersion,
  quantity: String(article.quantity),
  value: article.value?.decimal ?? "",
  originCountry: article.originCountry,
  grossWeightG: String(article.grossWeightG),
  battery: article.battery,
  chargePercent: article.chargePercent == null ? "" : String(article.chargePercent),
  cellMwh: article.cellMwh == null ? "" : String(article.cellMwh),
  permit: article.permit ?? "",
});

export const newArticle = (key: string): ArticleDraft => ({
  ...{ key, description: "", hsCode: "", hsVersion: "HS2022", quantity: "1", value: "", originCountry: "CN" },
  ...{ grossWeightG: "", battery: "NONE", chargePercent: "", cellMwh: "", permit: "" },
});

/** What cannot be sent as it is typed, field by field; the graph judges everything else. */
export function unreadable(draft: ArticleDraft, currency: string): ArticleField[] {
  return [
    ...(["quantity", "grossWeightG"] as const).filter((name) => wholeOf(draft[name]) == null),
    ...(["chargePercent", "cellMwh"] as const).filter((name) => wholeOf(draft[name]) === undefined),
    ...(minorOf(draft.value, digitsOf(currency)) === null ? (["value"] as const) : []),
  ];
}

/** For articles all of which can be read. */
export const articleInput = (draft: ArticleDraft, currency: string): DeclarationLineInput => ({
  description: draft.description.trim(),
  hsCode: draft.hsCode.trim(),
  hsVersion: draft.hsVersion,
  quantity: wholeOf(draft.quantity)!,
  value: { amountMinor: minorOf(draft.value, digitsOf(currency))!.toString(), currency },
  originCountry: codeOf(draft.originCountry),
  grossWeightG: wholeOf(draft.grossWeightG)!,
  battery: draft.battery,
  chargePercent: wholeOf(draft.chargePercent) ?? null,
  cellMwh: wholeOf(draft.cellMwh) ?? null,
  permit: draft.permit.trim() || null,
});

/** `lines.0.hsCode` is the field `hsCode` of the article with index 0; undefined where a fault is of no field of an article. */
export function placeOf(path: string): { index: number; field: ArticleField } | undefined {
  const [, index, name] = /(?:^|\.)lines\.(\d+)\.(\w+)/.exec(path) ?? [];
  const field = ARTICLE_FIELDS.find((each) => each === name);
  return index !== undefined && field ? { index: Number(index), field } : undefined;
}

export interface ArticleChange {
  /** Which article, from 1. */
  line: number;
  /** Null where the whole article came or went. */
  field: ArticleField | null;
  /** Null where there was none. */
  before: string | null;
  /** Null where there is none any more. */
  after: string | null;
}

/** What a version says otherwise than the one before it, article by article. */
export function changesOf(before: readonly Article[], after: readonly Article[]): ArticleChange[] {
  const changes: ArticleChange[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [was, is] = [before[index], after[index]];
    const line = index + 1;
    if (!was || !is) {
      changes.push({ line, field: null, before: was?.description ?? null, after: is?.description ?? null });
      continue;
    }
    const [old, now] = [articleAsTyped(was), articleAsTyped(is)];
    for (const field of ARTICLE_FIELDS)
      if (old[field] !== now[field]) changes.push({ line, field, before: old[field], after: now[field] });
  }
  return changes;
}

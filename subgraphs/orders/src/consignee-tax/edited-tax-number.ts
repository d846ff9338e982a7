import type { ConsigneeContent } from "../order/order-content";

/** What an edit makes of a consignee's number: of somebody else, or in another country, there is none until it is stated. @returns undefined where it stays */
export function editedTaxNumber(
  before: ConsigneeContent,
  edit: { consignee?: ConsigneeContent | null | undefined; consigneeTaxNumber?: string | null | undefined },
): string | null | undefined {
  const { consignee: after, consigneeTaxNumber: number } = edit;
  const isAnother = after && (before.name !== after.name || before.country !== after.country);
  return number === undefined && isAnother ? null : number;
}

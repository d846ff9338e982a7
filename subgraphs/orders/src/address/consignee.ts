import { ADDRESS_FIELDS, type PostalAddress, postalAddress, type TypedAddress } from "@baiyun/kit/addresses";
import { z } from "zod";

/** `phone` may be absent in what was written down before. */
export type ConsigneeContent = Omit<PostalAddress, "phone"> & { phone?: string | null; typed?: Record<string, string> };

/** A consignee as parcels are sent to one, with what was typed where that reads otherwise. */
export const consignee = z.custom<TypedAddress>().transform((typed, { addIssue }): ConsigneeContent => {
  const checked = postalAddress.safeParse(typed);
  for (const { path, message } of checked.error?.issues ?? []) addIssue({ code: "custom", path: [...path], message });
  // As it was typed, for what is judged by its country.
  if (!checked.success) return typed as ConsigneeContent;
  const read: ConsigneeContent = { ...checked.data };
  const typedOtherwise = ADDRESS_FIELDS.filter((field) => (typed[field] ?? "") !== (read[field] ?? ""));
  if (typedOtherwise.length > 0)
    read.typed = Object.fromEntries(typedOtherwise.map((field) => [field, String(typed[field] ?? "")]));
  return read;
});

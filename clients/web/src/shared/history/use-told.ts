import { useTranslations } from "use-intl";
import { useFormats } from "../formats";
import { CODED } from "./shaped-fields";
import { toldValue } from "./told-value";

/** The records that have a history, as the graph calls them. */
export type RecordKind =
  | "ApiClient"
  | "CarrierAccount"
  | "Customer"
  | "CustomsNumber"
  | "Membership"
  | "RateCard"
  | "RateCardVersion"
  | "Supplier"
  | "SupplierSku"
  | "User"
  | "Wallet"
  | "WebhookEndpoint";

/** A record's fields and what they are, in the reader's words; what has none here stays as the graph tells it. */
export function useTold(kind: RecordKind) {
  const t = useTranslations("shared.history");
  const formats = useFormats();
  const word = (path: string, otherwise: string) => (t.has(path as never) ? t(path as never) : otherwise);
  return {
    field: (name: string): string => word(`field.${kind}.${name}`, name),
    value: (name: string, text: string): string => {
      if (CODED.has(name)) return word(`value.${text}`, text);
      const told = toldValue(name, text);
      switch (told.is) {
        case "amount":
          return formats.money(told);
        case "instant":
          return formats.instant(told.iso);
        case "date":
          return formats.date(told.iso);
        case "answer":
          return told.yes ? t("yes") : t("no");
        default:
          return told.text;
      }
    },
  };
}

import type { ConsigneeContent } from "../order/order-content";

/** Of the same length for everybody: how long a name is tells something of it. */
const HIDDEN = "•••";

const initials = (words: string): string =>
  words
    .split(" ")
    .map((word) => `${[...word][0] ?? ""}${HIDDEN}`)
    .join(" ");

/** What of a consignee is shown to who must tell one from another and need not know who it is. The one rule for all fields. */
export const maskedConsignee = ({ name, city, region, postalCode, country, phone, email }: ConsigneeContent) => ({
  name: initials(name),
  street: HIDDEN,
  city,
  region: region ?? null,
  postalCode: postalCode.length > 3 ? `${postalCode.slice(0, 2)}${HIDDEN}` : postalCode && HIDDEN,
  country,
  phone: phone ? `${HIDDEN}${phone.slice(-2)}` : null,
  email: email ? `${[...email][0]}${HIDDEN}@${HIDDEN}` : null,
});

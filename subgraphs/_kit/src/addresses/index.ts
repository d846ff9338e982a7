/** How addresses are read, wherever one is typed: apart from the rest, for their tables of countries are large. */
export { phoneOf } from "./phone";
export { ADDRESS_FIELDS, type PostalAddress, postalAddress, type TypedAddress } from "./postal-address";
export { postalCodeOf } from "./postal-code";

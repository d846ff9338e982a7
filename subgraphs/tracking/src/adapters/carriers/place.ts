import { countryOf } from "../wire/countries";

/** The country of `Shenzhen, CN`, where a place ends with one. */
export const countryAtEnd = (place: string | null): string | null =>
  countryOf(/,\s*([A-Z]{2})$/.exec(place ?? "")?.[1]);

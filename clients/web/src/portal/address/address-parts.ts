/** What was found in a text, each word of it once; what is not there is left out. */
export interface SplitAddress {
  name?: string;
  line1?: string;
  line2?: string;
  city?: string;
  region?: string;
  postalCode?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  phone?: string;
  email?: string;
}

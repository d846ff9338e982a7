import { createHmac } from "node:crypto";

/** What of a request is signed. */
export interface Signed {
  /** Milliseconds since 1970. */
  date: string;
  method: string;
  /** Without the query. */
  uri: string;
  /** Empty for none, which is then left out. */
  body: string;
}

export type OpenApiSigner = (secret: string, signed: Signed) => string;

const contentOf = ({ body, date, method, uri }: Signed): string =>
  `${body === "" ? "" : `body=${body}&`}date=${date}&method=${method}&uri=${uri}`;

const hmac = (encoding: "base64" | "hex"): OpenApiSigner => {
  return (secret, signed) => createHmac("sha256", secret).update(contentOf(signed)).digest(encoding);
};

/** Sources disagree on the encoding, so the account says which one its application was given. */
export const OPENAPI_SIGNERS = { base64: hmac("base64"), hex: hmac("hex") } as const satisfies Record<
  string,
  OpenApiSigner
>;

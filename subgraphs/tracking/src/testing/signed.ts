import { createHmac } from "node:crypto";

export const AFTERSHIP_SECRET = "a secret that only AfterShip and these tests know";
export const INGEST_SECRET = "a secret that partners and these tests know";

/** The headers of what AfterShip pushes. */
export const afterShipHeaders = (body: string | Buffer): Record<string, string> => ({
  "aftership-hmac-sha256": createHmac("sha256", AFTERSHIP_SECRET).update(body).digest("base64"),
});

/** Those of what partners bring who sign nothing. */
export const PARTNER_HEADERS: Record<string, string> = { authorization: `Bearer ${INGEST_SECRET}` };

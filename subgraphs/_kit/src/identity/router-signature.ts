import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto";
import { SeenNonces } from "./seen-nonces";
import { type ViewerClaims, viewerClaims } from "./viewer";

export const VIEWER_HEADER = "x-viewer";
export const SIGNATURE_HEADER = "x-viewer-signature";

/** How far the two clocks may be apart before a request counts as replayed. */
const WINDOW_MS = 30_000;
/** The router allows as much when it verifies the token. */
const EXPIRY_TOLERANCE_MS = 5_000;

type Named = Readonly<Record<string, unknown>>;

/** The request did not come from the router, or was altered, turned to another use or replayed on its way. */
export class UntrustedRouterError extends Error {
  override name = "UntrustedRouterError";
}

/** The router speaks, for a viewer whose token has run out. */
export class ExpiredViewerError extends Error {
  override name = "ExpiredViewerError";
}

/** What a signature is for. Of an operation on a socket, with the number that the socket's connection was signed with. */
export type SignedUse = "request" | "connection" | `operation ${string}`;

/** All that is signed, besides the viewer. */
export interface Signed {
  use: SignedUse;
  /** The subgraph's name. */
  audience: string;
  /** Unix milliseconds. */
  time: number;
  /** `<sender>.<count>`, used once. */
  nonce: string;
  content: string | Buffer;
}

/** An operation as it comes in a message of graphql-transport-ws. */
export interface SubscribeMessage {
  query: string;
  operationName?: string | null | undefined;
  variables?: Named | null | undefined;
  extensions?: Named | null | undefined;
}

/** A connection that the router opened, and for whom. */
export interface TrustedConnection {
  viewer: ViewerClaims;
  viewerText: string;
  nonce: string;
}

/** Tells what the router asks of one subgraph from what anybody else does. */
export class RouterSignatures {
  private readonly keys: readonly KeyObject[];
  private readonly nonces = new SeenNonces(WINDOW_MS);

  /** @param secret several, separated by commas, are accepted alike: while they are exchanged, the new one and the old. */
  constructor(
    secret: string,
    private readonly audience: string,
    private readonly now: () => number = Date.now,
  ) {
    this.keys = secretsIn(secret).map((each) => createSecretKey(Buffer.from(each)));
  }

  /** The viewer of a POST. @throws {UntrustedRouterError} {ExpiredViewerError} */
  request(headers: Named, body: Buffer | string): ViewerClaims {
    return this.verify("request", headers[VIEWER_HEADER], headers[SIGNATURE_HEADER], body).viewer;
  }

  /** Who opens a socket. @throws {UntrustedRouterError} {ExpiredViewerError} */
  connection(parameters: Named): TrustedConnection {
    return this.verify("connection", parameters[VIEWER_HEADER], parameters[SIGNATURE_HEADER], "");
  }

  /** That the router asks for this operation, on this connection. @throws {UntrustedRouterError} {ExpiredViewerError} */
  operation({ nonce, viewerText }: TrustedConnection, message: SubscribeMessage): void {
    this.verify(`operation ${nonce}`, viewerText, message.extensions?.[SIGNATURE_HEADER], operationText(message));
  }

  private verify(use: SignedUse, viewerText: unknown, signature: unknown, content: string | Buffer): TrustedConnection {
    if (typeof viewerText !== "string" || typeof signature !== "string") {
      throw new UntrustedRouterError("unsigned request");
    }
    const parts = /^t=(\d{1,15}),n=(([\w-]{12})\.(\d{1,15})),v2=([\w-]{43})$/.exec(signature);
    if (!parts) throw new UntrustedRouterError("malformed signature");
    const [, signedAt, nonce, sender, count, given] = parts as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const [time, now] = [Number(signedAt), this.now()];
    if (Math.abs(now - time) > WINDOW_MS) throw new UntrustedRouterError("signature outside its window");

    const actual = Buffer.from(given, "base64url");
    const signed = { use, audience: this.audience, time, nonce, content };
    if (!this.keys.some((key) => timingSafeEqual(digest(key, viewerText, signed), actual))) {
      throw new UntrustedRouterError("wrong signature");
    }
    // Last, so that nobody else's numbers are noted.
    if (!this.nonces.take(sender, Number(count), { signedAt: time, now })) {
      throw new UntrustedRouterError("signature used before");
    }
    const viewer = claimsIn(viewerText);
    if (expiryOf(viewer) <= now) throw new ExpiredViewerError("the viewer's token has run out");
    return { viewer, viewerText, nonce };
  }
}

/** Unix milliseconds at which claims end to hold. */
export const expiryOf = ({ exp }: ViewerClaims): number =>
  exp === undefined ? Number.POSITIVE_INFINITY : exp * 1000 + EXPIRY_TOLERANCE_MS;

export const secretsIn = (secret: string): string[] => secret.split(",").map((each) => each.trim());

/** As the router signs, too. */
export function digest(key: KeyObject, viewerText: string, { use, audience, time, nonce, content }: Signed): Buffer {
  return createHmac("sha256", key)
    .update(`${use}\n${audience}\n${time}\n${nonce}\n${viewerText}\n`)
    .update(content)
    .digest();
}

/** What is signed of an operation: all that it is executed by. */
export const operationText = ({ query, operationName, variables }: SubscribeMessage): string =>
  JSON.stringify([query, operationName ?? "", variables ?? {}]);

function claimsIn(viewerText: string): ViewerClaims {
  try {
    return viewerClaims.parse(JSON.parse(Buffer.from(viewerText, "base64url").toString()));
  } catch {
    throw new UntrustedRouterError("malformed viewer");
  }
}

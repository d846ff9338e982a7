import { createSecretKey, randomBytes } from "node:crypto";
import {
  digest,
  operationText,
  SIGNATURE_HEADER,
  type Signed,
  type SignedUse,
  type SubscribeMessage,
  VIEWER_HEADER,
} from "../identity/router-signature";
import type { ViewerClaims } from "../identity/viewer";

/** Signs as the router does; what a test gives stands in place of what would be right. */
export class TestRouter {
  readonly name = randomBytes(9).toString("base64url");
  private count = 0;

  constructor(
    private readonly secret: string,
    private readonly audience: string,
  ) {}

  request(claims: ViewerClaims, body: string, own: Partial<Signed> = {}): Record<string, string> {
    return this.signed("request", claims, body, own);
  }

  connection(claims: ViewerClaims, own: Partial<Signed> = {}): Record<string, string> {
    return this.signed("connection", claims, "", own);
  }

  /** The extensions of a message on the connection of these parameters. */
  operation(connection: Record<string, string>, message: SubscribeMessage, own: Partial<Signed> = {}) {
    const nonce = nonceOf(connection[SIGNATURE_HEADER]!);
    const content = { use: `operation ${nonce}` as SignedUse, content: operationText(message), ...own };
    return { [SIGNATURE_HEADER]: this.signature(connection[VIEWER_HEADER]!, content) };
  }

  private signed(use: SignedUse, claims: ViewerClaims, content: string, own: Partial<Signed>): Record<string, string> {
    const viewer = Buffer.from(JSON.stringify(claims)).toString("base64url");
    return { [VIEWER_HEADER]: viewer, [SIGNATURE_HEADER]: this.signature(viewer, { use, content, ...own }) };
  }

  private signature(viewer: string, own: Pick<Signed, "use" | "content"> & Partial<Signed>): string {
    this.count += 1;
    const signed = { audience: this.audience, time: Date.now(), nonce: `${this.name}.${this.count}`, ...own };
    const mac = digest(createSecretKey(Buffer.from(this.secret)), viewer, signed).toString("base64url");
    return `t=${signed.time},n=${signed.nonce},v2=${mac}`;
  }
}

const nonceOf = (signature: string): string => /n=([^,]+)/.exec(signature)![1]!;

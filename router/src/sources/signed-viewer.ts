import { createHmac, createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import type { Claims } from "./source";

const VIEWER = "x-viewer";
const SIGNATURE = "x-viewer-signature";

/** What a socket of one subscription shows: of the connection as a whole, and of the operation that is asked for on it. */
export interface SignedSocket {
  connectionParams: Record<string, string>;
  extensions: Record<string, string>;
}

/**
 * Proves to one subgraph which router speaks, for whom and what it asks: HMAC-SHA256 over the use, the subgraph's name, the
 * time, a number that is used once, the viewer and the content. Nothing of it serves for another use, subgraph or content,
 * nor a second time.
 */
export class ViewerSigner {
  private readonly key: KeyObject;
  /** Numbers are told apart by who gives them: each router, and of each router each start, counts for itself. */
  private readonly sender = randomBytes(9).toString("base64url");
  private count = 0;
  /** Requests with one token share their claims. */
  private readonly viewers = new WeakMap<Claims, string>();

  /** @param secret of several, separated by commas, the first one signs. */
  constructor(
    secret: string,
    private readonly audience: string,
  ) {
    this.key = createSecretKey(Buffer.from(secret.split(",")[0]!.trim()));
  }

  /** Headers of one POST, names and values in turn. */
  request(claims: Claims, body: string): string[] {
    const viewer = this.viewerOf(claims);
    return [VIEWER, viewer, SIGNATURE, this.sign("request", this.nonce(), viewer, body)];
  }

  /** The operation is bound to its connection: on no other one does it serve. */
  socket(claims: Claims, operation: SignedOperation): SignedSocket {
    const viewer = this.viewerOf(claims);
    const connection = this.nonce();
    const asked = this.sign(`operation ${connection}`, this.nonce(), viewer, operationText(operation));
    return {
      connectionParams: { [VIEWER]: viewer, [SIGNATURE]: this.sign("connection", connection, viewer, "") },
      extensions: { [SIGNATURE]: asked },
    };
  }

  private nonce(): string {
    this.count += 1;
    return `${this.sender}.${this.count}`;
  }

  private sign(use: string, nonce: string, viewer: string, content: string): string {
    const time = Date.now();
    const signature = createHmac("sha256", this.key)
      .update(`${use}\n${this.audience}\n${time}\n${nonce}\n${viewer}\n`)
      .update(content)
      .digest("base64url");
    return `t=${time},n=${nonce},v2=${signature}`;
  }

  private viewerOf(claims: Claims): string {
    let viewer = this.viewers.get(claims);
    if (viewer === undefined) {
      viewer = Buffer.from(JSON.stringify(claims)).toString("base64url");
      this.viewers.set(claims, viewer);
    }
    return viewer;
  }
}

/** An operation as its message holds it. */
interface SignedOperation {
  query: string;
  operationName?: string | undefined;
  /** As JSON text. */
  variablesText?: string | undefined;
}

/** What JavaScript reads of the message: the subgraph has no other text of it. */
function operationText({ query, operationName = "", variablesText = "{}" }: SignedOperation): string {
  return JSON.stringify([query, operationName, JSON.parse(variablesText)]);
}

export interface Letter {
  /** Of the notification. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** What became of one try. `said` may repeat the address. */
export type Sent =
  | { outcome: "ACCEPTED"; code: number | null; said: string }
  /** Worth another try: the server is busy, cannot be reached, or does not know us. */
  | { outcome: "PUT_OFF"; code: number | null; said: string }
  /** The server does not want this mail. */
  | { outcome: "REFUSED"; code: number | null; said: string }
  /** Nobody has this address. */
  | { outcome: "NO_SUCH_ADDRESS"; code: number | null; said: string };

/** Takes a mail to its address. */
export interface Post {
  /** May be called again for a mail that arrived already: `id` is the same then. Never throws for what a server says. */
  send(letter: Letter): Promise<Sent>;
}

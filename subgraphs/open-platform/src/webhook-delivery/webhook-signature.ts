import { Webhook } from "standardwebhooks";

/** What Standard Webhooks asks of a message: by every secret that is good, so that a receiver needs to know only one. */
export function signed(secrets: readonly string[], id: string, at: Date, body: string): Record<string, string> {
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
  };
}

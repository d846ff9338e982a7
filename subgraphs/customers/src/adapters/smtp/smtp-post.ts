import { createTransport } from "nodemailer";
import type { Post } from "../../mail/post";

/** A server that does not answer holds a connection to the database meanwhile. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };

/**
 * Sends by SMTP. A mail that is sent again bears the same Message-ID, by which mailboxes know it.
 * @param url such as `smtps://user:password@mail.example:465`; `?requireTLS=true` refuses an unencrypted server.
 * @param from the sender's address.
 */
export function smtpPost(url: string, from: string): Post {
  const transport = createTransport({ url, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true });
  const host = from.slice(from.lastIndexOf("@") + 1).replace(/>.*$/, "");
  return {
    async send({ id, to, subject, text }) {
      await transport.sendMail({ from, to: { name: "", address: to }, subject, text, messageId: `<${id}@${host}>` });
    },
  };
}

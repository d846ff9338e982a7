import { createTransport } from "nodemailer";
import type { Post, Sent } from "../../mail/post";

/** A server that does not answer holds a connection to the database meanwhile. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/**
 * Sends by SMTP. A mail that is sent again bears the same Message-ID, by which mailboxes know it.
 * @param url such as `smtps://user:password@mail.example:465`; asked for when the first mail is sent.
 * @param from the sender's address.
 */
export function smtpPost(url: () => string, from: string): Post {
  let transport: ReturnType<typeof createTransport> | undefined;
  const host = from.slice(from.lastIndexOf("@") + 1).replace(/>.*$/, "");
  return {
    async send({ id, to, subject, text, html }) {
      transport ??= createTransport({ url: url(), ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true });
      const mail = { from, to: { name: "", address: to }, subject, text, html, messageId: `<${id}@${host}>` };
      try {
        const { response } = await transport.sendMail(mail);
        return { outcome: "ACCEPTED", code: codeOf(response), said: response };
      } catch (error) {
        return sentOf(error as SmtpError);
      }
    },
  };
}

const codeOf = (response: string): number | null => Number(/^\d{3}/.exec(response)?.[0]) || null;

/** RFC 3463: of 5.7 the server's policy is the matter, and of 5.2.2 a full mailbox, not the address. */
const NOT_THE_ADDRESS = /\b5\.(7\.\d+|2\.2)\b/;

/**
 * RFC 5321: 5yz is for good and 4yz is not. What never reached the mail, a connection, a greeting or our own sign-in, is for
 * somebody to mend and worth another try.
 */
function sentOf({ code, command, responseCode, response, message }: SmtpError): Sent {
  const said = response ?? message;
  const answer = responseCode ?? null;
  // What nodemailer itself cannot send stays so.
  if (code === "EENVELOPE" && command === "API") return { outcome: "REFUSED", code: null, said };
  const spokeOfTheMail = code === "EENVELOPE" || code === "EMESSAGE";
  if (!spokeOfTheMail || answer === null || answer < 500) return { outcome: "PUT_OFF", code: answer, said };
  const isAddress = command === "RCPT TO" && !NOT_THE_ADDRESS.test(said);
  return { outcome: isAddress ? "NO_SUCH_ADDRESS" : "REFUSED", code: answer, said };
}

import type { AddressInfo } from "node:net";
import type { Logger, Resource } from "@baiyun/kit";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived. */
export interface CaughtMail {
  /** Counts the mails since the start. */
  number: number;
  messageId: string | null;
  from: string;
  to: string[];
  subject: string;
  text: string;
  at: Date;
}

const MOST_KEPT = 500;
const MOST_BYTES = 1024 * 1024;
const HERE = "127.0.0.1";

/**
 * A mail server for development that sends nothing on: what it is given is read in its inbox and forgotten when it stops. It
 * listens on this machine alone.
 */
export class MailCatcher implements Resource {
  private readonly server: SMTPServer;
  private readonly kept: CaughtMail[] = [];
  private readonly putOff = new Set<string>();
  private count = 0;

  constructor(
    private readonly port: number,
    private readonly clock: () => Date,
    private readonly logger: Logger,
    /** Hears of each mail once whoever sent it knows that it was taken. */
    private readonly onCaught: (mail: CaughtMail) => Promise<void>,
  ) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      disableReverseLookup: true,
      logger: false,
      size: MOST_BYTES,
      onRcptTo: ({ address }, _session, done) => done(this.refusalOf(address)),
      onData: (stream, { envelope }, done) => {
        simpleParser(stream, { skipImageLinks: true }).then((mail) => {
          const to = envelope.rcptTo.map(({ address }) => address);
          const { messageId = null, subject = "", text = "" } = mail;
          const caught = { messageId, from: mail.from?.text ?? "", to, subject, text };
          done();
          this.keep(caught);
        }, done);
      },
    });
    this.server.on("error", (error) => this.logger.warn({ err: error }, "the mail catcher"));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.server.once("error", reject);
      this.server.listen(this.port, HERE, resolve);
    });
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }

  /** Of a catcher that has started. */
  get url(): string {
    return `smtp://${HERE}:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Newest first. */
  mails(to?: string): readonly CaughtMail[] {
    const wanted = to?.trim().toLowerCase();
    const mails =
      wanted === undefined
        ? this.kept
        : this.kept.filter((mail) => mail.to.some((one) => one.toLowerCase() === wanted));
    return mails.toReversed();
  }

  mail(number: number): CaughtMail | null {
    return this.kept.find((mail) => mail.number === number) ?? null;
  }

  /** It can be told to fail: `…+busy@` is put off once, nobody has `…+nobody@`. */
  private refusalOf(address: string): Error | null {
    const [, told] = /\+(busy|nobody)@/.exec(address) ?? [];
    if (told === "nobody") return saying(550, `5.1.1 <${address}> is nobody's`);
    if (told !== "busy" || this.putOff.has(address)) return null;
    this.putOff.add(address);
    return saying(451, "4.3.2 Busy, try again later");
  }

  private keep(caught: Omit<CaughtMail, "number" | "at">): void {
    this.count += 1;
    const mail = { ...caught, number: this.count, at: this.clock() };
    this.kept.push(mail);
    if (this.kept.length > MOST_KEPT) this.kept.shift();
    this.onCaught(mail).catch((error) => this.logger.warn({ err: error }, "a caught mail could not be told of"));
  }
}

const saying = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

import type { Logger, Resource } from "@baiyun/kit";
import type { MailMode } from "./mail.service";

/** Says at the start what becomes of mail: without it nobody can verify an address, accept an invitation or reset a password. */
export class MailNotice implements Resource {
  constructor(
    private readonly mode: MailMode,
    private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    if (this.mode === "outbox") this.logger.info("mail is not sent: the development outbox, GET /outbox, shows it");
    if (this.mode === "none") {
      this.logger.warn(
        "mail is not sent: addresses cannot be verified, invitations not accepted, passwords not reset; set SMTP_URL, or MAIL=outbox in development",
      );
    }
  }

  async close(): Promise<void> {}
}

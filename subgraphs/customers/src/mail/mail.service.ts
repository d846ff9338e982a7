import { type Clock, newId } from "@baiyun/kit";
import { type EntityManager, IsNull, Not } from "typeorm";
import type { Allowance } from "../allowance";
import { deliverMail } from "./deliver-mail";
import type { Letter } from "./letters/letter";
import { Mail } from "./mail.entity";
import type { Post } from "./post";

/** What becomes of mail: it is sent, or shown by the development outbox, or nothing: then not even its text is kept. */
export type MailMode = "sent" | "outbox" | "none";

/** Per address, whoever asks: nobody's inbox is flooded through us. */
const MAILS = { most: 5, withinMs: 3_600_000 };
const SHOWN = 50;

export class MailService {
  constructor(
    private readonly clock: Clock,
    private readonly allowance: Allowance,
    private readonly unsent: "outbox" | "none",
    private readonly post: Post | null,
  ) {}

  get mode(): MailMode {
    return this.post ? "sent" : this.unsent;
  }

  /**
   * Writes a mail with the act that it tells of; too many to one address within an hour are dropped, and nobody is told.
   * @param letter null where there is nothing to say, which costs the same work: time does not tell who exists.
   */
  async write(tx: EntityManager, recipient: string, letter: Letter | null): Promise<void> {
    if (await this.allowance.take(tx, `mail ${recipient}`, MAILS)) return;
    const { subject = "", text = null } = letter ?? {};
    const kept = this.mode === "none" ? null : text;
    const id = newId();
    await tx.insert(Mail, { id, recipient, subject, text: kept, sentAt: null, createdAt: this.clock() });
    if (this.post) await deliverMail.add(tx, { mailId: id });
  }

  /** Sends a mail, and forgets its text. One that was sent, and one that says nothing, is passed over. */
  async deliver(tx: EntityManager, id: string): Promise<void> {
    const mail = await tx.findOne(Mail, { where: { id }, lock: { mode: "pessimistic_write" } });
    if (!this.post || !mail || mail.text === null) return;
    await this.post.send({ id, to: mail.recipient, subject: mail.subject, text: mail.text });
    await tx.update(Mail, { id }, { sentAt: this.clock(), text: null });
  }

  /** Those that can be read here, newest first. */
  async shown(tx: EntityManager, recipient?: string): Promise<Mail[]> {
    const where = { text: Not(IsNull()), ...(recipient !== undefined && { recipient }) };
    return tx.find(Mail, { where, order: { id: "DESC" }, take: SHOWN });
  }

  /** Removes what was written to an address, whether it was sent or not. */
  async forget(tx: EntityManager, recipient: string): Promise<void> {
    await tx.delete(Mail, { recipient });
  }

  /** Removes mails written before this time. @returns how many; at most `limit`. */
  async prune(tx: EntityManager, before: Date, limit: number): Promise<number> {
    const [, removed] = await tx.query(
      `DELETE FROM mail WHERE id IN (
         SELECT id FROM mail WHERE created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED
       )`,
      [before, limit],
    );
    return removed;
  }
}

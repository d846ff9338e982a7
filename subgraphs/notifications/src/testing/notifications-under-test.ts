import { randomUUID } from "node:crypto";
import { type Role, Viewer } from "@baiyun/kit";
import { DomainUnderTest, until } from "@baiyun/kit/testing";
import type { CaughtMail } from "../adapters/mail-catcher/catcher";
import { domain } from "../domain";

type Services = Awaited<ReturnType<typeof domain.services>>;

export interface TestMember {
  userId: string;
  tenantId: string;
  email: string;
  name: string;
  role: Role;
  locale: string | null;
}

export interface LogRow {
  id: string;
  recipient: string;
  channel: string;
  key: string;
  state: string;
  failure: string | null;
  tries: number;
  address_masked: string | null;
  order_id: string | null;
}

/** The domain with its people, its mail and its log. */
export class NotificationsUnderTest {
  private constructor(readonly domain: DomainUnderTest<Services>) {}

  static async start(own: Record<string, string> = { MAIL: "catch" }): Promise<NotificationsUnderTest> {
    // The database is kept, and its people are those of every process.
    const secret = {
      PERSONAL_DATA_SECRET: "what is known of these tests' people",
      FIELD_MASTER_KEY: "wraps the keys of these tests' people",
    };
    return new NotificationsUnderTest(await DomainUnderTest.start(domain, { ...secret, ...own }));
  }

  /** Somebody new, as the customers domain tells it. */
  async member(own: Partial<TestMember> = {}): Promise<TestMember> {
    const userId = own.userId ?? randomUUID();
    const member = {
      userId,
      tenantId: randomUUID(),
      email: `p${userId.slice(0, 8)}@member.example`,
      name: `Person ${userId.slice(0, 8)}`,
      role: "customer_admin" as const,
      locale: null,
      ...own,
    };
    await this.state(member);
    return member;
  }

  async state(member: TestMember, more: { isActive?: boolean; occurredAt?: string } = {}): Promise<void> {
    const { isActive = true, occurredAt = new Date().toISOString() } = more;
    const payload = { ...member, isActive };
    await this.domain.handled(
      await this.domain.tell({ from: "customers", type: "member.stated.v1", payload, occurredAt }),
    );
  }

  /** Tells of an event and waits until it is handled. @returns its id */
  async tell(from: string, type: string, payload: object, tenantId: string = randomUUID()): Promise<string> {
    const id = await this.domain.tell({ from, type, payload, tenantId });
    await this.domain.handled(id);
    return id;
  }

  held = (tenantId: string, reason = "Embargo check", orderId: string = randomUUID()) =>
    this.tell("orders", "order.held.v1", { orderId, cause: "STAFF", reason, heldBy: "system" }, tenantId);

  log(eventId: string): Promise<LogRow[]> {
    return this.sql("SELECT * FROM notification WHERE event_id = $1 ORDER BY channel, recipient", [eventId]);
  }

  async mailOf(eventId: string, recipient: string): Promise<LogRow> {
    const rows = await this.log(eventId);
    return rows.find((row) => row.channel === "EMAIL" && row.recipient === recipient)!;
  }

  /** Waits until a mail stands so. */
  async mailIs(state: string, eventId: string, recipient: string): Promise<LogRow> {
    await until(async () => (await this.mailOf(eventId, recipient))?.state === state);
    return this.mailOf(eventId, recipient);
  }

  attempts(notificationId: string): Promise<{ number: number; outcome: string; code: number | null; said: string }[]> {
    return this.sql("SELECT number, outcome, code, said FROM attempt WHERE notification_id = $1 ORDER BY number", [
      notificationId,
    ]);
  }

  caught(email: string): readonly CaughtMail[] {
    return this.domain.services.catcher!.mails(email);
  }

  sql<T>(text: string, values: unknown[] = []): Promise<T[]> {
    return this.domain.database.transaction(Viewer.system, (tx) => tx.query(text, values));
  }

  close(): Promise<void> {
    return this.domain.close();
  }
}

/** Claims of a member's token. */
export const claimsOf = ({ userId, tenantId, role }: TestMember) => ({
  sub: userId,
  tid: tenantId,
  scope: `role:${role}`,
});

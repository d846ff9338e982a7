import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { DomainUnderTest, staff, viewer } from "@baiyun/kit/testing";
import { domain } from "../domain";

type Services = Awaited<ReturnType<typeof domain.services>>;

/** The domain with what other domains tell of money, and a look at its money. */
export class FinanceUnderTest {
  readonly finance = staff("finance");

  private constructor(readonly domain: DomainUnderTest<Services>) {}

  static async start(own: Record<string, string> = {}): Promise<FinanceUnderTest> {
    return new FinanceUnderTest(await DomainUnderTest.start(domain, own));
  }

  /** A new customer's wallet with that much in it. */
  async wallet({ currency = "EUR", posted = 0n, creditLimit = 0n, tenantId = randomUUID() } = {}) {
    const admin = viewer("customer_admin", tenantId);
    const opened = await this.domain.act(
      "openWallet",
      "... on OpenWalletSuccess { wallet { id } }",
      { currency },
      admin,
    );
    const { id } = opened.wallet as { id: string };
    if (posted > 0n) await this.pay(id, posted, currency);
    if (creditLimit > 0n) {
      const limit = { walletId: id, creditLimitMinor: creditLimit.toString(), reason: "A test." };
      await this.domain.act("setCreditLimit", "", limit, this.finance);
    }
    return { id, tenantId, admin, currency };
  }

  /** What customers tell of a company's terms, until it has had its effect. */
  async called(customerId: string, name: string, occurredAt: Date | string = new Date()): Promise<void> {
    const payload = { customerId, name, defaultCurrency: "EUR" };
    const told = { from: "customers", type: "customer.terms_changed.v1", occurredAt, payload };
    await this.domain.handled(await this.domain.tell(told));
  }

  pay(walletId: string, amountMinor: bigint, currency = "EUR", bankReference: string = randomUUID()) {
    const amount = { amountMinor: amountMinor.toString(), currency };
    const read = "... on RecordTopUpSuccess { topUp { id status bankReference } }";
    return this.domain.act("recordTopUp", read, { walletId, amount, bankReference }, this.finance);
  }

  /** What orders tell of an order's money, until it has had its effect. */
  async tell(type: "requested" | "due" | "released", payload: object): Promise<void> {
    await this.domain.handled(await this.domain.tell({ from: "orders", type: `order.funding_${type}.v1`, payload }));
  }

  request(order: { orderId: string; customerId: string }, amountMinor: bigint, more: object = {}): Promise<void> {
    const amount = { amountMinor: amountMinor.toString(), currency: "EUR" };
    return this.tell("requested", {
      ...order,
      reference: "BYTEST",
      quoteId: randomUUID(),
      attempt: 1,
      amount,
      ...more,
    });
  }

  /** Rows of any tenant. */
  rows<T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
    return this.domain.database.transaction(Viewer.system, (tx) => tx.query(text, values));
  }

  /** `posted held` of a wallet, in minor units. */
  async money(walletId: string): Promise<string> {
    const [row] = await this.rows<{ posted: string; held: string }>(
      "SELECT posted_minor AS posted, held_minor AS held FROM wallet WHERE id = $1",
      [walletId],
    );
    return `${row!.posted} ${row!.held}`;
  }

  /** What was booked for something, as `DEBIT WALLET 500`, sorted. */
  async booked(sourceId: string): Promise<string[]> {
    const rows = await this.rows<{ told: string }>(
      `SELECT p.side || ' ' || a.code || ' ' || p.amount_minor AS told FROM journal_entry e
       JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id WHERE e.source_id = $1 ORDER BY told`,
      [sourceId],
    );
    return rows.map(({ told }) => told);
  }

  /** What is wrong with the books; nothing where they are right. */
  async faults(): Promise<string[]> {
    const { proof } = await this.domain.act(
      "proveBooks",
      "... on ProveBooksSuccess { proof { faults } }",
      {},
      this.finance,
    );
    return (proof as { faults: string[] }).faults;
  }

  close(): Promise<void> {
    return this.domain.close();
  }
}

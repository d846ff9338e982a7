import { Access, type Connection, type Context, Currency } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_WALLETS } from "../access";
import { Invoice } from "../invoice/invoice.entity";
import { InvoicesArgs, invoiceConditions } from "../invoice/invoice.input";
import { InvoiceConnection, type InvoiceType } from "../invoice/invoice.type";
import { Wallet } from "../wallet/wallet.entity";
import { WalletType } from "../wallet/wallet.type";
import { CustomerType } from "./customer.type";

@Resolver(() => CustomerType)
export class CustomerResolver {
  @FieldResolver(() => [WalletType], {
    nullable: true,
    description:
      "One in each currency that the customer has money in. For its administrators, our finance and admin, and partners with wallet:read.",
  })
  @Access(...SEES_WALLETS)
  @Directive("@listSize(assumedSize: 5)")
  wallets(@Root() { id }: CustomerType, @Ctx() { rows }: Context): Promise<WalletType[]> {
    return rows.manyBy(Wallet, "tenantId", id);
  }

  @FieldResolver(() => WalletType, {
    nullable: true,
    description: "The one in a currency; null when there is none. For whom `wallets` is.",
  })
  @Access(...SEES_WALLETS)
  async wallet(
    @Root() { id }: CustomerType,
    @Arg("currency", () => Currency, { description: "ISO 4217 code." }) currency: string,
    @Ctx() { rows }: Context,
  ): Promise<WalletType | null> {
    const wallets = await rows.manyBy(Wallet, "tenantId", id);
    return wallets.find((wallet) => wallet.currency === currency) ?? null;
  }

  @FieldResolver(() => InvoiceConnection, {
    nullable: true,
    description: "Its invoices, newest first. For whom `wallets` is.",
  })
  @Access(...SEES_WALLETS)
  invoices(
    @Root() { id }: CustomerType,
    @Args(() => InvoicesArgs) { filter, ...page }: InvoicesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<InvoiceType>> {
    return rows.newestFirstOf(Invoice, "tenantId", id, invoiceConditions(filter), page);
  }
}

/** What documents are called: the routes take their names apart again. */
export const invoiceFile = (id: string, format: "pdf" | "csv"): string => `invoice_${id}.${format}`;
export const statementFile = (walletId: string, from: Date, to: Date): string =>
  `statement_${walletId}_${from.getTime()}_${to.getTime()}.csv`;
export const agedBalancesFile = (asOf: Date): string => `aged-balances_${asOf.getTime()}.csv`;

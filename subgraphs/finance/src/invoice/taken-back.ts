import { house } from "../account/chart";
import { CHARGED_TO } from "../hold/capture.service";
import { type Charge, ChargeKind } from "../hold/charge.entity";
import { credit, debit, type Line } from "../journal-entry/ledger.service";

/** What takes charges back from where they stand; of a kind of which more was given back than charged, the other way round. */
export const takenBack = (charges: readonly Charge[], currency: string): Line[] =>
  Object.values(ChargeKind).map((kind) => {
    const account = house(CHARGED_TO[kind], currency);
    const minor = charges.reduce((sum, charge) => (charge.kind === kind ? sum + charge.amountMinor : sum), 0n);
    return minor < 0n ? credit(account, -minor) : debit(account, minor);
  });

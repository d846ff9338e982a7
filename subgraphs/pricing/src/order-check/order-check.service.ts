import {
  type Batch,
  blocking,
  type CheckFinding,
  type CheckReport,
  type Database,
  fine,
  InvalidInput,
  Money,
  reportOf,
  unknown,
  type Viewer,
  warning,
} from "@baiyun/kit";
import { Exchange } from "../fx/exchange";
import { dutiesOf } from "../quote/duties";
import type { Priced } from "../quote/pricing";
import { isRefusal, type Refusal } from "../quote/quote.result";
import type { QuoteService } from "../quote/quote.service";
import type { ImportRequirementService } from "../requirement/import-requirement.service";
import type { Lacked } from "../requirement/lacking";
import { statedBy } from "./draft";

/** What a draft would be quoted, and what is known against it. */
export interface PriceCheck {
  report: CheckReport;
  sellTotal: Money | null;
  /** Null where some of it is not known. */
  dutyAndTax: Money | null;
  due: Money | null;
}

/** Prices drafts as their submission would, and keeps nothing. */
export class OrderCheckService {
  constructor(
    private readonly database: Database,
    private readonly quotes: QuoteService,
    private readonly requirements: ImportRequirementService,
  ) {}

  /** By the text of the draft, so that the fields of one check are reckoned once. */
  readonly ofDrafts: Batch<string, PriceCheck | null> = (viewer, drafts) =>
    Promise.all(drafts.map((draft) => this.of(viewer, draft)));

  private async of(viewer: Viewer, draft: string): Promise<PriceCheck | null> {
    const { customerId, inputs, stated } = statedBy(draft);
    if (!viewer.maySee(customerId)) return null;
    const priced = await this.quotes.preview(viewer, customerId, inputs);
    if (isRefusal(priced)) return refusedBy(priced);
    const lacked = stated
      ? await this.database.transaction(viewer, (tx) => this.requirements.lacked(tx, customerId, priced, stated))
      : [];
    return pricedAs(priced, lacked);
  }
}

const EDIT = "Edit the order, or choose another service: compareServices shows which there are.";

function refusedBy(refusal: Refusal): PriceCheck {
  const faults = refusal instanceof InvalidInput ? refusal.faults : [{ field: "", message: refusal.message }];
  const findings = faults.map(({ field, message }) => {
    const [, line] = /^goods\.(\d+)\./.exec(field) ?? [];
    return blocking(codeOf(refusal), message, { line: line === undefined ? null : Number(line) + 1, remedy: EDIT });
  });
  return { report: reportOf(findings), sellTotal: null, dutyAndTax: null, due: null };
}

/** `NO_SERVICE_FOR_DESTINATION` of the class of that name. */
const codeOf = ({ constructor: { name } }: Refusal): string => name.replace(/(?<=.)[A-Z]/g, "_$&").toUpperCase();

/** As the submission would decide it: what is only assumed, or cannot be decided, is in nobody's way. */
const LACKS = {
  refused: { say: blocking, code: "REQUIREMENT_MISSING" },
  told: { say: warning, code: "REQUIREMENT_MISSING" },
  undecided: { say: unknown, code: "REQUIREMENT_UNDECIDED" },
} as const;

function lackOf({ field, sellers, message, verdict }: Lacked): CheckFinding {
  const { say, code } = LACKS[verdict];
  const own = `your company's ${sellers} number among its customs numbers`;
  const remedy =
    field === null ? `Keep ${own}.` : `Edit the order: state \`${field}\`${sellers ? `, or keep ${own}` : ""}.`;
  return say(code, message, { field, remedy });
}

function pricedAs({ calculation: { document, sellTotalMinor }, from }: Priced, lacked: readonly Lacked[]): PriceCheck {
  const { currency, landedCost, inputs } = document;
  const { totalMinor, knownMinor } = dutiesOf(document, new Exchange(from.rates));
  const findings = (landedCost?.remarks ?? []).map(({ code, message, unknown: kinds }) =>
    kinds.length > 0 ? unknown(code, message) : warning(code, message),
  );
  const dueMinor = sellTotalMinor + (inputs.dutiesPrepaid ? knownMinor : 0n);
  return {
    report: reportOf([fine("PRICED", `${inputs.serviceCode} has a price for it.`), ...lacked.map(lackOf), ...findings]),
    sellTotal: new Money(sellTotalMinor, currency),
    dutyAndTax: totalMinor === null ? null : new Money(totalMinor, currency),
    due: new Money(dueMinor, currency),
  };
}

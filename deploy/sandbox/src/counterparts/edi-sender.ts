import type { World } from "../counterpart";
import type { Following } from "../followings";
import type { Scan, Stage } from "../life";
import { ACCOUNTS } from "./accounts";
import { ReportSender } from "./report-sender";

const NAME = "EDI";
const FORMS = ["EMSEVT", "IFTSTA"] as const;
type Form = (typeof FORMS)[number];

/** What the forms have no code for is not told by them. */
const CODES: Readonly<Record<Form, Partial<Record<Stage, string>>>> = {
  EMSEVT: {
    ...{
      PICKED_UP: "EMA",
      SORTED: "EMB",
      DEPARTED: "EMC",
      ARRIVED: "EMD",
      CUSTOMS_STARTED: "EDB",
      CUSTOMS_HELD: "EME",
    },
    ...{ LAST_MILE: "EMG", DELIVERED: "EMI", DELIVERY_FAILED: "EMH", WAITS_FOR_PICKUP: "EDH", RETURNING: "EDC" },
    ...{ CANCELLED: "EXX" },
  },
  IFTSTA: { PICKED_UP: "13", DEPARTED: "24", ARRIVED: "1", LAST_MILE: "1", DELIVERED: "21" },
};

/** A post or a carrier that sends status messages. */
export const ediSender = (world: World): ReportSender =>
  new ReportSender(world, {
    ...{ name: NAME, title: "Status messages (EMSEVT, IFTSTA)", prefix: "/edi", secret: ACCOUNTS[NAME].secret },
    ...{ type: "application/edifact", forms: FORMS, messageOf },
  });

function messageOf({ number, carrier, country }: Following, scans: readonly Scan[]): string {
  const form = carrier as Form;
  const statuses = scans.flatMap(({ stage, at, country: where, text }) => {
    const code = CODES[form][stage];
    if (!code) return [];
    const place = `${where}ZZZ`;
    return [
      `STS+1+${code}`,
      `DTM+334:${clockAt(at)}?+0000:205`,
      `LOC+5+${place}`,
      `FTX+AAO+++${text.replaceAll(/[+:'?]+ */g, " ")}`,
    ];
  });
  const head = [`UNH+1+${form}:${form === "IFTSTA" ? "D:01B:UN" : "3:0:UP"}`, `BGM+23+SANDBOX${country}+9`];
  const body = [...head, "NAD+CA+SANDBOX", `CNI+1+${number}`, ...statuses];
  return [...body, `UNT+${body.length + 1}+1`].map((segment) => `${segment}'`).join("\n");
}

const clockAt = (at: number): string => new Date(at).toISOString().slice(0, 16).replaceAll(/[-:T]/g, "");

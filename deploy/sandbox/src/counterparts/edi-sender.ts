import {
  type Answer,
  type Ask,
  type Counterpart,
  type Due,
  json,
  objectIn,
  type Refusal,
  textOf,
  type World,
} from "../counterpart";
import type { Call } from "../faults";
import { endingNamed, type Following, Followings } from "../followings";
import type { Scan, Stage } from "../life";
import { receiverOf } from "../receivers";
import { ACCOUNTS } from "./accounts";

const NAME = "EDI";
const { secret: SECRET } = ACCOUNTS[NAME];
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

/** A post or a carrier that sends status messages of the parcels that it was told to report, and shows a secret. */
export class EdiSender implements Counterpart {
  readonly name = NAME;
  readonly title = "Status messages (EMSEVT, IFTSTA)";
  readonly prefix = "/edi";
  private readonly followings: Followings;

  constructor(private readonly world: World) {
    this.followings = new Followings(world, NAME);
  }

  callOf({ method, path }: Ask): Call | null {
    return method === "POST" && path === "/report" ? "REGISTER" : null;
  }

  refuse(why: Refusal): Answer {
    return json({ sandbox: true, message: why }, why === "THROTTLED" ? 429 : 403);
  }

  /** Which parcels are reported is between the parties; here it is asked for. */
  answer(_call: Call, { body }: Ask): Answer {
    const asked = objectIn(body);
    const number = textOf(asked, "number");
    const form = FORMS.find((each) => each === textOf(asked, "form"));
    if (!form || number === "") return json({ sandbox: true, message: `number, and form: ${FORMS.join(" or ")}` }, 400);
    const [country, since] = [textOf(asked, "country") || "DE", this.world.clock.now()];
    const ending = endingNamed(textOf(asked, "remark"));
    this.followings.put({ number, carrier: form, country, ending, since, stopped: false, told: 0 });
    return json({ sandbox: true, number, form });
  }

  due(): readonly Due[] {
    const receiver = receiverOf(this.world, NAME);
    const url = receiver?.url;
    if (!url) return [];
    const authorization = `Bearer ${receiver.key ?? SECRET}`;
    return [...this.followings.due()].map(({ following, scans }) => ({
      push: {
        ...{ counterpart: NAME, call: "PUSH", id: `${following.number} ${scans.length}`, about: following.number, url },
        body: () => Buffer.from(messageOf(following, scans)),
        headers: () => ({ "content-type": "application/edifact", authorization }),
      },
      arrived: () => this.followings.put({ ...following, told: scans.length }),
    }));
  }
}

/** Every status so far: whoever reads it knows those that it has. */
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
      `FTX+AAO+++SANDBOX ${text.replaceAll(/[+:'?]/g, " ")}`,
    ];
  });
  const head = [`UNH+1+${form}:${form === "IFTSTA" ? "D:01B:UN" : "3:0:UP"}`, `BGM+23+SANDBOX${country}+9`];
  const body = [...head, "NAD+CA+SANDBOX", `CNI+1+${number}`, ...statuses];
  return [...body, `UNT+${body.length + 1}+1`].map((segment) => `${segment}'`).join("\n");
}

const clockAt = (at: number): string => new Date(at).toISOString().slice(0, 16).replaceAll(/[-:T]/g, "");

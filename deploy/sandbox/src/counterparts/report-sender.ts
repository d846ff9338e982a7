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
import type { Scan } from "../life";
import type { CounterpartName } from "../parcels";
import { receiverOf } from "../receivers";

/** In which forms a party reports, and how a message of each is written. */
export interface ReportForms {
  name: CounterpartName;
  title: string;
  prefix: string;
  secret: string;
  type: string;
  forms: readonly string[];
  /** Every status so far: whoever reads it knows those that it has. */
  messageOf(following: Following, scans: readonly Scan[]): string;
}

/** A party that sends messages of the parcels that it was told to report, and shows a secret. */
export class ReportSender implements Counterpart {
  readonly name: CounterpartName;
  readonly title: string;
  readonly prefix: string;
  readonly calls: readonly Call[] = ["REGISTER", "PUSH"];
  private readonly followings: Followings;

  constructor(
    private readonly world: World,
    private readonly forms: ReportForms,
  ) {
    const { name, title, prefix } = forms;
    [this.name, this.title, this.prefix] = [name, title, prefix];
    this.followings = new Followings(world, name);
  }

  callOf({ method, path }: Ask): Call | null {
    return method === "POST" && path === "/report" ? "REGISTER" : null;
  }

  refuse(why: Refusal): Answer {
    return json({ sandbox: true, message: why }, why === "THROTTLED" ? 429 : 403);
  }

  /** Which parcels are reported is between the parties; here it is asked for. */
  answer(_call: Call, { body }: Ask): Answer {
    const { forms } = this.forms;
    const asked = objectIn(body);
    const number = textOf(asked, "number");
    const form = forms.find((each) => each === (textOf(asked, "form") || forms[0]));
    if (!form || number === "") return json({ sandbox: true, message: `number, and form: ${forms.join(" or ")}` }, 400);
    const [country, since] = [textOf(asked, "country") || "DE", this.world.clock.now()];
    const ending = endingNamed(textOf(asked, "remark"));
    this.followings.put({ number, carrier: form, country, ending, since, stopped: false, told: 0 });
    return json({ sandbox: true, number, form });
  }

  due(): readonly Due[] {
    const { name: counterpart, secret, type, messageOf } = this.forms;
    const receiver = receiverOf(this.world, counterpart);
    const url = receiver?.url;
    if (!url) return [];
    const authorization = `Bearer ${receiver.key ?? secret}`;
    return [...this.followings.due()].map(({ following, scans }) => ({
      push: {
        ...{ counterpart, call: "PUSH", id: `${following.number} ${scans.length}`, about: following.number, url },
        body: () => Buffer.from(messageOf(following, scans)),
        headers: () => ({ "content-type": type, authorization }),
      },
      arrived: () => this.followings.put({ ...following, told: scans.length }),
    }));
  }
}

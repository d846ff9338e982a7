import type { Answer, Ask, Counterpart, Due, Refusal, World } from "../../counterpart";
import { json } from "../../counterpart";
import type { Call } from "../../faults";
import { signed, unsigned } from "../../webhook";
import { ACCOUNTS } from "../accounts";
import { answerOf, cancelledOf, changedOf, type Declared, errorsIn, type Word, wordsOf } from "./declared";
import { interchange, type Segment, segment, segmentsOf } from "./edifact";
import { errorOfShape } from "./shape";

const NAME = "CUSTOMS";
const { sender: US, recipient: OFFICE, secret, answerSecret } = ACCOUNTS[NAME];
const FORM = "application/edifact";
/** Data elements 1225 and 0083. */
const [CANCEL, CHANGE, REPLACE, ORIGINAL] = ["1", "4", "5", "9"];
const [REJECTED, TAKEN] = ["4", "7"];
/** Data element 7365, as this office codes it. */
const ACCEPTED = "1";
const DECIDED = ["2", "5"];

const failed = (status: number, message: string): Answer => json({ sandbox: true, message }, status);

/** A customs office over EDIFACT: interchanges are receipted at once and answered by and by, to where the sender asks. */
export class Customs implements Counterpart {
  readonly name = NAME;
  readonly title = "Customs office";
  readonly prefix = "/customs";
  readonly calls: readonly Call[] = ["DECLARE", "FIND", "ANSWER"];

  constructor(private readonly world: World) {}

  callOf({ method, path }: Ask): Call | null {
    if (method === "POST" && path === "/interchanges") return "DECLARE";
    return method === "GET" && path.startsWith("/interchanges/") ? "FIND" : null;
  }

  refuse(why: Refusal): Answer {
    if (why === "THROTTLED") return failed(429, "Too many requests");
    if (why === "REJECT") return failed(400, "SANDBOX: refused as it was told");
    return failed(401, why === "CLOCK_SKEW" ? "The time is too far from ours" : "The signature is not right");
  }

  answer(call: Call, ask: Ask): Answer {
    const wrong = unsigned(secret, ask.headers, ask.bytes);
    if (wrong) return this.refuse(wrong === "TIME" ? "CLOCK_SKEW" : "EXPIRED_TOKEN");
    return call === "FIND" ? this.find(ask) : this.take(ask);
  }

  due(): readonly Due[] {
    const now = this.world.clock.now();
    return this.declared().flatMap((declared) => {
      // One after the other: what an office says of a declaration it says in this order.
      const next = declared.words.find(({ said }) => !said);
      return next && next.at <= now && declared.answersTo ? [this.dueOf(declared, next)] : [];
    });
  }

  private dueOf(declared: Declared, word: Word): Due {
    const envelope = { from: OFFICE, to: US, control: `A${word.at}`.slice(0, 14), at: word.at };
    const body = interchange(envelope, "CUSRES\nD\n96B\nUN", answerOf(declared, word));
    return {
      push: {
        ...{ counterpart: NAME, call: "ANSWER", id: word.id, about: declared.texts, url: declared.answersTo, body },
        headers: (bytes, at) => ({ ...signed(answerSecret, word.id, bytes, at), "content-type": FORM }),
      },
      arrived: () => this.keep({ ...declared, words: marked(this.of(declared.lrn) ?? declared, word) }),
    };
  }

  private find({ path }: Ask): Answer {
    const control = decodeURIComponent(path.slice("/interchanges/".length));
    return this.world.shelf.get(NAME, `I/${control}`) ? receipt(control, TAKEN!) : failed(404, "No such interchange");
  }

  private take({ bytes, headers }: Ask): Answer {
    const segments = segmentsOf(bytes.toString("latin1"));
    const envelope = segments?.find(([tag]) => tag?.[0] === "UNB");
    const control = envelope?.[5]?.[0] ?? "";
    const bgm = segments?.find(([tag]) => tag?.[0] === "BGM");
    if (!segments || control === "" || !bgm) return failed(400, "This is no interchange");
    if (envelope?.[2]?.[0] !== US || envelope[3]?.[0] !== OFFICE) return receipt(control, REJECTED!, "23");
    if (this.world.shelf.get(NAME, `I/${control}`)) return receipt(control, REJECTED!, "26");
    const misshapen = errorOfShape(segments);
    if (misshapen) return receipt(control, REJECTED!, misshapen);
    this.world.shelf.put(NAME, `I/${control}`, { control });
    this.state(segments, bgm, control, headers["reply-to"] ?? "", bytes.toString("latin1"));
    return receipt(control, TAKEN!);
  }

  private state(segments: readonly Segment[], bgm: Segment, control: string, answersTo: string, message: string): void {
    const [lrn, does] = [bgm[2]?.[0] ?? "", bgm[3]?.[0] ?? ""];
    const known = this.of(lrn);
    const now = this.world.clock.now();
    const mrn = known?.mrn ?? `26SANDBOX${lrn.slice(-9).padStart(9, "0")}`;
    // A cancellation states nothing: what was declared says how it ends.
    const stated = segments.flatMap((each) => (each[0]?.[0] === "FTX" ? (each[4] ?? []) : [])).join(" ");
    const texts = does === CANCEL ? (known?.texts ?? "") : stated;
    const about = { lrn, mrn, control, function: does, times: (known?.times ?? 0) + 1, answersTo, texts, message };
    const order = misplaced(does, known);
    if (order) {
      const wrong = wordsOf(about, [{ line: null, segment: "BGM", code: "12", text: order }], now);
      this.keep({ ...about, cancelled: false, ...known, words: [...(known?.words ?? []), ...wrong] });
    } else if (does === CANCEL) this.keep({ ...about, ...cancelledOf(about, known?.words ?? [], now) });
    else if (does === CHANGE) this.keep({ ...about, ...changedOf(about, known!, errorsIn(segments), now) });
    else this.keep({ ...about, cancelled: false, words: wordsOf(about, errorsIn(segments), now) });
  }

  private declared(): Declared[] {
    return this.world.shelf.list<Declared>(NAME).flatMap(({ key, value }) => (key.startsWith("D/") ? [value] : []));
  }

  private of(lrn: string): Declared | null {
    return this.world.shelf.get<Declared>(NAME, `D/${lrn}`);
  }

  private keep(declared: Declared): void {
    this.world.shelf.put(NAME, `D/${declared.lrn}`, declared);
  }
}

/** Why an office does not take this about what it has; null where it does. */
function misplaced(does: string, known: Declared | null): string | null {
  if (does === ORIGINAL) return known && !known.cancelled ? "LRN IS KNOWN" : null;
  if (does !== CHANGE && does !== REPLACE && does !== CANCEL) return "FUNCTION IS UNKNOWN";
  if (!known) return "LRN IS UNKNOWN";
  if (known.cancelled) return "LRN IS CANCELLED";
  if (does !== CHANGE) return null;
  const hasSaid = (...indicators: readonly string[]) =>
    known.words.some(({ indicator, said }) => said && indicator !== null && indicators.includes(indicator));
  if (!hasSaid(ACCEPTED)) return "NOTHING WAS ACCEPTED";
  return hasSaid(...DECIDED) ? "GOODS ARE DECIDED ON" : null;
}

const marked = ({ words }: Declared, { id }: Word): Word[] =>
  words.map((each) => (each.id === id ? { ...each, said: true } : each));

/** CONTRL: what became of an interchange. */
function receipt(control: string, action: string, error?: string): Answer {
  const uci = segment("UCI", control, US, OFFICE, action, ...(error ? [error] : []));
  const envelope = { from: OFFICE, to: US, control: `C${control}`.slice(0, 14), at: Date.now() };
  return { status: 200, type: FORM, body: interchange(envelope, "CONTRL\nD\n3\nUN", [uci]) };
}

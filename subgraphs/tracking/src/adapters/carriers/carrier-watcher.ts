import { PartyClient, type PartyReply, type Reach } from "@baiyun/kit/party";
import type { InboundSource, ScanReport } from "../../inbound/inbound-scans";
import type { NumberVerdict, WatchedNumber, Watcher, WatcherAnswer } from "../../watch/watcher";

/** A carrier that is asked what it knows of its own parcels. */
export interface CarrierForm {
  /** As scans name it. */
  name: string;
  /** How logistics names it. */
  carriers: readonly string[];
  /** By what the carrier tells our accounts apart. */
  account: string;
  /** Numbers in one call. */
  most: number;
  /** One question, whatever it takes to have it answered. */
  ask(client: PartyClient, numbers: readonly string[]): Promise<PartyReply>;
  /** Under which its answers are kept; by its name where it is left out. */
  answers?: string;
  /** Null of an answer that says that it was not given one: then why. */
  refusal(body: Buffer): { code: string; message: string } | null;
  /** @throws {UnreadableMessage} */
  read(body: Buffer, receivedAt: Date): readonly ScanReport[];
}

/** No carrier publishes its own. */
const PER_SECOND = 5;

type Answering = Pick<CarrierForm, "name" | "read" | "answers">;
/** Under which what a carrier answers is kept. */
const answersOf = ({ name, answers }: Answering): string => answers ?? `${name} answer`;

export const carrierAnswers = (form: Answering): InboundSource => ({
  name: answersOf(form),
  door: null,
  read: form.read,
});

/** Watches by asking: it is told of no number before, and what it does not know it may know later. */
export function carrierWatcher(form: CarrierForm, baseUrl: string, reach: Reach): Watcher {
  const client = new PartyClient(baseUrl, { ...reach, perSecond: PER_SECOND, account: form.account });
  return {
    name: form.name,
    most: form.most,
    watches: (carrier) => form.carriers.includes(carrier.toUpperCase()),
    registers: null,
    poll: async (numbers) =>
      answerOf(
        form,
        numbers,
        await form.ask(
          client,
          numbers.map(({ number }) => number),
        ),
      ),
    answers: answersOf(form),
    close: () => client.close(),
  };
}

function answerOf(form: CarrierForm, numbers: readonly WatchedNumber[], reply: PartyReply): WatcherAnswer {
  const none = (message: string, code: string | null = null): WatcherAnswer => ({
    outcome: "UNAVAILABLE",
    code,
    message,
  });
  if (reply.kind !== "answered") return none(reply.message);
  const { status, bytes } = reply;
  if (status === 429) return none("It was asked too often.", "429");
  if (status >= 500) return none(`It failed with status ${status}.`, String(status));
  let refusal: { code: string; message: string } | null;
  try {
    refusal = form.refusal(bytes);
  } catch {
    return none("Its answer cannot be read.");
  }
  if (refusal) return { outcome: "REFUSED", ...refusal };
  const verdicts = numbers.map(
    ({ number }): NumberVerdict => ({ number, verdict: "TAKEN", code: null, message: null }),
  );
  return { outcome: "DONE", verdicts, raw: bytes };
}

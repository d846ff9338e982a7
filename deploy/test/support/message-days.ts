import { send } from "../../../clients/demo/src/pushes";
import { type ConsoleOfStack, fill } from "./console-forms";

const INBOUND = `{ inboundMessages(first: 20, filter: { outcome: [UNREADABLE, TURNED_AWAY] }) { edges { node {
  body outcome replayCount replayOf { replayCount }
} } } }`;
const DRAFTS = `{ declarations(first: 1, filter: { state: [DRAFT], direction: EXPORT }) { edges { node { id lrn } } } }`;
const DECLARATION = `query Declaration($lrn: String!) { declarations(first: 1, filter: { lrn: $lrn }) { edges { node {
  state mrn referral answerBy nextStep { step }
} } } }`;

type Page<Field extends string, Node> = Record<Field, { edges: { node: Node }[] }>;

/** What nobody signed is shown and never read again; what could not be read is, with a reason. */
export async function inboundDay({ journey, signedIn }: ConsoleOfStack): Promise<void> {
  const asked = await journey.signIn("ops@baiyun.example");
  const unreadable = `{"event":"TRACKING_UPDATED","data":"${Date.now()}"}`;
  await send(journey.stack, { name: "unreadable", body: unreadable });
  const strange = `{"strange":${Date.now()}}`;
  await fetch(journey.stack.trackIngestUrl, { method: "POST", headers: { sign: "nobody" }, body: strange });
  /** All with this content, the newest first, once there are so many. */
  const kept = (body: string, count: number) =>
    asked.await(INBOUND, {}, ({ inboundMessages }: Page<"inboundMessages", { body: string }>) => {
      const found = inboundMessages.edges.map(({ node }) => node).filter((node) => node.body === body);
      return found.length === count ? found : null;
    });
  const first = { body: unreadable, outcome: "UNREADABLE", replayCount: 0, replayOf: null };
  expect(await kept(strange, 1)).toEqual([{ ...first, body: strange, outcome: "TURNED_AWAY" }]);
  expect(await kept(unreadable, 1)).toEqual([first]);

  const ops = await signedIn("ops");
  const { page } = ops;
  await ops.go(`/admin/inbound?filter=${encodeURIComponent('["TURNED_AWAY"]')}`);
  await page.locator("[data-row]").first().click();
  await page.getByText("Nobody proved to have sent it: it is never read again.").waitFor();
  expect(await page.getByRole("button", { name: "Read it again" }).count()).toBe(0);
  await ops.go(`/admin/inbound?filter=${encodeURIComponent('["UNREADABLE"]')}`);
  await page.locator("[data-row]").first().click();
  await page.getByRole("region", { name: "Message as it came" }).getByText("TRACKING_UPDATED").waitFor();
  await page.getByRole("button", { name: "Read it again" }).click();
  await page.getByText("Say why: it is kept with the act.").waitFor();
  await fill(ops, { "Why it is read again": "Their form is known now." });
  await page.getByRole("button", { name: "Read it again" }).click();
  await ops.told("It is read once more");
  await ops.settled();
  expect(await ops.looksOf("admin-inbound-message")).toEqual([]);
  expect(await kept(unreadable, 2)).toEqual([
    { ...first, replayOf: { replayCount: 1 } },
    { ...first, replayCount: 1 },
  ]);
  await ops.close();
}

/** The broker looks through a draft, hands it in, writes down what the office asks before loading and by when, and that it accepts. */
export async function brokerDay({ journey, signedIn }: ConsoleOfStack): Promise<void> {
  const asked = await journey.signIn("broker@baiyun.example");
  const { declarations } = await asked.get<Page<"declarations", { lrn: string }>>(DRAFTS);
  const { lrn } = declarations.edges[0]!.node;
  const standing = async () => {
    const found = await asked.get<Page<"declarations", object>>(DECLARATION, { lrn });
    return found.declarations.edges[0]!.node;
  };
  const broker = await signedIn("broker");
  const { page } = broker;
  const open = async (state: string) => {
    await broker.go(`/admin/declarations?filter=${encodeURIComponent(`["${state}"]`)}&direction=DESC`);
    await page.getByRole("link", { name: lrn }).click();
  };
  await open("DRAFT");
  await page.getByRole("button", { name: "Look through it" }).click();
  await broker.told("Nothing is known to be wrong with it");
  await open("VALIDATED");
  await page.getByRole("button", { name: "Hand it in" }).click();
  await broker.told("It is handed in");
  expect(await standing()).toMatchObject({ state: "SUBMITTED", nextStep: { step: "HAND_IN" } });

  await open("SUBMITTED");
  await page.getByText("Customs ask or forbid before loading").click();
  await fill(broker, {
    "Answer wanted by": "2027-01-15T12:00",
    "What customs want, or why they forbid": "The invoice of the seller.",
  });
  await page.getByRole("button", { name: "Write it down" }).click();
  await broker.told("It is written down; nothing departs until it is settled");
  const answerBy = new Date("2027-01-15T12:00").toISOString();
  expect(await standing()).toEqual({
    ...{ state: "SUBMITTED", mrn: null, referral: "RFI", answerBy },
    nextStep: { step: "ANSWER_REFERRAL" },
  });
  await broker.settled();
  expect(await broker.looksOf("admin-referral")).toEqual([]);
  await fill(broker, { "How it was resolved": "The invoice was sent." });
  await page.getByRole("button", { name: "Resolve the question" }).click();
  await broker.told("The question is resolved");
  await fill(broker, { MRN: "26CN00000000000077" });
  await page.getByRole("button", { name: "Record the answer" }).click();
  await broker.told("The answer is recorded");
  expect(await standing()).toEqual({
    ...{ state: "ACCEPTED", mrn: "26CN00000000000077", referral: "CLEARED", answerBy: null },
    nextStep: { step: "AWAIT_DECISION" },
  });
  await broker.close();
}

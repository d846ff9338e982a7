import { createHmac, randomUUID } from "node:crypto";
import { createLogger, listen, Viewer } from "@baiyun/kit";
import { staff, until } from "@baiyun/kit/testing";
import { MailCatcher } from "../adapters/mail-catcher/catcher";
import { claimsOf, NotificationsUnderTest, type TestMember } from "../testing/notifications-under-test";

const SECRET = "a secret of these tests and nobody else's";

/** A mail server of somebody else: nobody tells us of what arrives there but by a signed report. */
const server = new MailCatcher(
  0,
  () => new Date(),
  createLogger("test", "silent"),
  async () => undefined,
);
let notifications: NotificationsUnderTest;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  await server.start();
  const own = { SMTP_URL: server.url, MAIL_FROM: "BaiYun <news@house.example>", MAIL_REPORTS_SECRET: SECRET };
  notifications = await NotificationsUnderTest.start(own);
  // What is to be tried again later is due at once.
  notifications.domain.clock.set(new Date(Date.now() - 7_200_000));
  ({ url, close } = await listen(notifications.domain.subgraph));
});
afterAll(async () => {
  await close();
  await server.close();
});

const told = async (own: Partial<TestMember> = {}): Promise<[string, TestMember]> => {
  const member = await notifications.member(own);
  return [await notifications.held(member.tenantId), member];
};

async function report(
  reports: object[],
  { secret = SECRET, at = notifications.domain.clock.now() } = {},
): Promise<number> {
  const body = JSON.stringify({ reports });
  const seconds = Math.floor(at.getTime() / 1_000);
  const signature = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  const headers = { "x-baiyun-signature": `t=${seconds},v1=${signature}` };
  return (await fetch(`${url}/mail-reports`, { method: "POST", body, headers })).status;
}

const resend = (notificationId: string, claims: object = staff("support")) =>
  notifications.domain.act(
    "resendNotification",
    "... on ResendNotificationSuccess { notification { state log { resends { reason resentBy { id } } } } } ... on IllegalNotificationState { current } ... on NotificationUndeliverable { cause }",
    { notificationId, reason: "The customer asked for it" },
    claims,
  );

it("is sent, and a Message-ID names it", async () => {
  const [event, me] = await told({ name: "Ada Lin" });
  const { id, tries } = await notifications.mailIs("SENT", event, me.userId);
  expect(tries).toBe(1);
  const [mail, ...others] = server.mails(me.email);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    messageId: `<${id}@house.example>`,
    from: '"BaiYun" <news@house.example>',
    to: [me.email],
  });
  expect(mail!.text).toMatch(/^Hello Ada Lin,\n\nOrder \S+ is on hold: Embargo check\n/);
});

it("is tried again while the server is busy, and each try is kept", async () => {
  const [event, me] = await told({ email: `${randomUUID()}+busy@member.example` });
  const { id, tries } = await notifications.mailIs("SENT", event, me.userId);
  expect(tries).toBe(2);
  expect(await notifications.attempts(id)).toEqual([
    { number: 1, outcome: "PUT_OFF", code: 451, said: "451 4.3.2 Busy, try again later" },
    { number: 2, outcome: "ACCEPTED", code: 250, said: expect.stringMatching(/^250 /) },
  ]);
  expect(server.mails(me.email)).toHaveLength(1);
});

it("of nobody's address bounces at once, is not tried again, and nothing more is sent there", async () => {
  const [event, me] = await told({ email: `${randomUUID()}+nobody@member.example` });
  const bounced = await notifications.mailIs("BOUNCED", event, me.userId);
  expect([bounced.failure, bounced.tries]).toEqual(["NO_SUCH_ADDRESS", 1]);
  expect(await notifications.attempts(bounced.id)).toEqual([
    { number: 1, outcome: "NO_SUCH_ADDRESS", code: 550, said: "550 5.1.1 <***> is nobody's" },
  ]);
  const second = await notifications.mailOf(await notifications.held(me.tenantId), me.userId);
  expect([second.state, second.failure]).toEqual(["FAILED", "ADDRESS_SUPPRESSED"]);
  expect(await resend(bounced.id)).toMatchObject({
    __typename: "NotificationUndeliverable",
    cause: "ADDRESS_SUPPRESSED",
  });
  expect((await notifications.mailOf(event, me.userId)).state).toBe("BOUNCED");
});

it("that bounces later is told by a signed report; the address takes mail again once it is confirmed", async () => {
  const [event, me] = await told();
  const { id } = await notifications.mailIs("SENT", event, me.userId);
  const bounce = { messageId: `<${id}@house.example>`, kind: "BOUNCED" };
  expect(await report([bounce], { secret: "another secret that nobody agreed upon" })).toBe(401);
  expect(await report([bounce], { at: new Date(notifications.domain.clock.now().getTime() - 301_000) })).toBe(401);
  expect(await report([{ ...bounce, kind: "LOST" }])).toBe(400);
  expect((await notifications.mailOf(event, me.userId)).state).toBe("SENT");
  expect(await report([bounce, { messageId: "<someone-else@example.org>", kind: "BOUNCED" }])).toBe(200);
  expect(await report([bounce])).toBe(200);
  expect(await report([{ ...bounce, kind: "DELIVERED" }])).toBe(200);
  expect((await notifications.mailOf(event, me.userId)).state).toBe("BOUNCED");
  const second = await notifications.held(me.tenantId);
  expect((await notifications.mailOf(second, me.userId)).failure).toBe("ADDRESS_SUPPRESSED");

  const { domain } = notifications;
  const ask = (member: TestMember) =>
    domain.act(
      "requestAddressConfirmation",
      "... on RequestAddressConfirmationSuccess { addressMasked }",
      {},
      claimsOf(member),
    );
  const confirm = (token: string, member: TestMember) =>
    domain.act(
      "confirmNotificationAddress",
      "... on ConfirmNotificationAddressSuccess { addressMasked }",
      { token },
      claimsOf(member),
    );
  const stranger = await notifications.member();
  expect(await ask(stranger)).toMatchObject({ __typename: "AddressNotSuppressed" });
  expect(await ask(me)).toEqual({
    __typename: "RequestAddressConfirmationSuccess",
    addressMasked: "p***@member.example",
  });
  await until(async () => server.mails(me.email).length === 2);
  const token = /^[\w-]{43}$/m.exec(server.mails(me.email)[0]!.text)![0];
  expect(await confirm(token, stranger)).toMatchObject({ __typename: "AddressTokenInvalid" });
  expect(await confirm(token, me)).toEqual({
    __typename: "ConfirmNotificationAddressSuccess",
    addressMasked: "p***@member.example",
  });
  expect(await confirm(token, me)).toMatchObject({ __typename: "AddressTokenInvalid" });
  await notifications.mailIs("SENT", await notifications.held(me.tenantId), me.userId);
  expect(await resend((await notifications.mailOf(second, me.userId)).id)).toMatchObject({
    __typename: "ResendNotificationSuccess",
  });
  await notifications.mailIs("SENT", second, me.userId);
});

it("is sent once more by staff, for a reason that is kept, as another mail", async () => {
  const [event, me] = await told();
  const { id } = await notifications.mailIs("SENT", event, me.userId);
  const support = staff("support");
  await expect(resend(id, claimsOf(me))).rejects.toThrow("FORBIDDEN");
  expect(await resend(randomUUID())).toMatchObject({ __typename: "NotificationNotFound" });
  expect(await resend(id, support)).toEqual({
    __typename: "ResendNotificationSuccess",
    notification: {
      state: "QUEUED",
      log: { resends: [{ reason: "The customer asked for it", resentBy: { id: support.sub } }] },
    },
  });
  await until(async () => server.mails(me.email).length === 2);
  const { tries } = await notifications.mailIs("SENT", event, me.userId);
  expect(tries).toBe(2);
  expect(server.mails(me.email).map(({ messageId }) => messageId)).toEqual([
    `<${id}.1@house.example>`,
    `<${id}@house.example>`,
  ]);
  expect(await report([{ messageId: `<${id}.1@house.example>`, kind: "DELIVERED" }])).toBe(200);
  expect(await resend(id)).toMatchObject({ __typename: "IllegalNotificationState", current: "DELIVERED" });
});

it("is not sent to who left before it was their turn", async () => {
  const { domain } = notifications;
  domain.clock.advance(86_400_000);
  const me = await notifications.member({ email: `${randomUUID()}+busy@member.example` });
  const event = await notifications.held(me.tenantId);
  await until(async () => (await notifications.mailOf(event, me.userId)).tries === 1);
  const { id: notificationId } = await notifications.mailOf(event, me.userId);
  const attempt = (number: number) =>
    domain.database.transaction(Viewer.system, (tx) => domain.services.mails.deliver(tx, { notificationId, number }));
  // A job that runs again, as after a crash: the try was made.
  await attempt(1);
  expect(await notifications.mailOf(event, me.userId)).toMatchObject({ state: "QUEUED", tries: 1 });
  await notifications.state(me, { isActive: false });
  // Its next try is a day away.
  await attempt(2);
  const { state, failure, tries } = await notifications.mailOf(event, me.userId);
  expect([state, failure, tries]).toEqual(["FAILED", "RECIPIENT_LEFT", 1]);
  expect(server.mails(me.email)).toEqual([]);
});

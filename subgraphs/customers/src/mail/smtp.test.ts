import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { DomainUnderTest, until } from "@baiyun/kit/testing";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { domain } from "../domain";
import { newEmail, registration } from "../testing/customers";

let server: SMTPServer;
let customers: DomainUnderTest;
const received: ParsedMail[] = [];
/** How many deliveries the server still puts off, as one that is busy does. */
let busy = 0;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        if (busy > 0) {
          busy -= 1;
          return done(Object.assign(new Error("busy"), { responseCode: 451 }));
        }
        received.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const SMTP_URL = `smtp://127.0.0.1:${port}`;
  customers = await DomainUnderTest.start(domain, { SMTP_URL, MAIL_FROM: "BaiYun <accounts@house.example>" });
});
afterAll(async () => {
  await customers.close();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
});

const register = (email: string, own: object = {}) =>
  customers.act("registerCustomer", "", registration({ email, ...own }));
const mailsTo = (email: string) => received.filter(({ to }) => to && !Array.isArray(to) && to.text === email);
const kept = (email: string) =>
  customers.database.source.query("SELECT text, sent_at IS NOT NULL AS sent FROM mail WHERE recipient = $1", [email]);

it("a mail is sent once it is committed, tried again while the server is busy, and its text is kept no longer", async () => {
  busy = 1;
  const email = newEmail();
  await register(email);
  await until(async () => mailsTo(email).length === 1 && (await kept(email))[0].sent);
  const [mail] = mailsTo(email);
  expect(busy).toBe(0);
  expect([mail!.from?.text, mail!.subject]).toEqual([
    '"BaiYun" <accounts@house.example>',
    "Verify your e-mail address",
  ]);
  expect(mail!.messageId).toMatch(/^<[0-9a-f-]{36}@house\.example>$/);
  expect(await kept(email)).toEqual([{ text: null, sent: true }]);

  const token = /^[\w-]{43}$/m.exec(mail!.text ?? "")?.[0];
  const verified = await customers.run<{ verifyEmail: { __typename: string } }>(
    "mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { __typename } }",
    { input: { token } },
  );
  expect(verified.data.verifyEmail).toEqual({ __typename: "VerifyEmailSuccess" });
});

it("what is refused is mailed to nobody", async () => {
  const [refused, taken] = [newEmail(), newEmail()];
  await register(refused, { companyName: "" });
  await register(taken, { companyName: randomUUID() });
  await until(async () => mailsTo(taken).length === 1);
  expect([mailsTo(refused), await kept(refused)]).toEqual([[], []]);
});

it("an address of nobody gets no mail, and the same job", async () => {
  const [nobody, after] = [newEmail(), newEmail()];
  await customers.run(
    "mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }",
    { input: { email: nobody } },
  );
  await register(after);
  await until(async () => mailsTo(after).length === 1);
  await until(async () => {
    const [{ waiting }] = await customers.database.source.query(
      `SELECT count(*)::int AS waiting FROM graphile_worker._private_jobs job
       JOIN mail ON mail.id::text = job.payload ->> 'mailId' WHERE mail.recipient = $1`,
      [nobody],
    );
    return waiting === 0;
  });
  expect(mailsTo(nobody)).toEqual([]);
  expect(await kept(nobody)).toEqual([{ text: null, sent: false }]);
});

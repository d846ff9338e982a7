import { randomUUID } from "node:crypto";
import {
  actByToken,
  type Customers,
  newEmail,
  PASSWORD,
  register,
  registration,
  rows,
  startCustomers,
} from "../../testing/customers";
import { accept, invite, inviteByMail } from "../../testing/members";
import { lettersIn } from "./letters";

const PORTALS = "https://parcels.example";
const TOKEN = "a-token-of-forty-three-characters-is-mailed";
const SUBJECTS = {
  en: "Verify your e-mail address",
  de: "Bestätigen Sie Ihre E-Mail-Adresse",
  zh: "请验证您的电子邮箱",
};

it.each([
  [null, "en"],
  ["en-GB", "en"],
  ["fr", "en"],
  ["de", "de"],
  ["de-AT", "de"],
  ["zh", "zh"],
  ["zh-CN", "zh"],
  ["zh-Hans-SG", "zh"],
  // Another script is another text, which we do not have.
  ["zh-TW", "en"],
  ["zh-Hant", "en"],
] as const)("who reads %s is written to in %s", (locale, language) => {
  const brought = { token: TOKEN, link: null, expiresAt: new Date("2026-11-22T08:00:00Z") };
  const { subject } = lettersIn(locale).verification({ companyName: "Paper Cranes Ltd", name: "Mia" }, brought);
  expect(subject).toBe(SUBJECTS[language]);
});

it.each([
  [
    "en",
    '"Cranes" is being registered at BaiYun with this address, for "Mia". To go on, confirm the address here:',
    "A program gives it to verifyEmail with this token:",
    "It is good once, until 22 November 2026 at 08:00 UTC.",
  ],
  [
    "de",
    "„Cranes“ wird bei BaiYun mit dieser Adresse angemeldet, für „Mia“. Bestätigen Sie die Adresse hier:",
    "Ein Programm gibt dieses Token an verifyEmail:",
    "Gültig ist das einmal, bis 22. November 2026 um 08:00 UTC.",
  ],
  [
    "zh-CN",
    "“Cranes”正在用此邮箱为“Mia”注册 BaiYun。请在此页面确认邮箱：",
    "程序请将以下验证码提交给 verifyEmail：",
    "仅可使用一次，有效期至 2026年11月22日 08:00（UTC）。",
  ],
])("the link and the token stand on lines of their own: %s", (locale, about, program, until) => {
  const link = `${PORTALS}/portal/verify-email#${TOKEN}`;
  const brought = { token: TOKEN, link, expiresAt: new Date("2026-11-22T08:00:00Z") };
  const { text } = lettersIn(locale).verification({ companyName: "Cranes", name: "Mia" }, brought);
  const [first, second, third, fourth, last] = text.split("\n\n");
  expect([first, second, third, fourth]).toEqual([about, link, program, TOKEN]);
  expect(last?.startsWith(until)).toBe(true);
});

describe("whose language it is", () => {
  let customers: Customers;
  beforeAll(async () => {
    customers = await startCustomers({ PORTALS_URL: PORTALS });
  });
  afterAll(() => customers.close());

  const subjectsTo = async (email: string) =>
    (await rows(customers, "SELECT subject FROM mail WHERE recipient = $1 ORDER BY id", email)).map(
      ({ subject }) => subject,
    );
  const tokenTo = async (email: string) => {
    const [{ text }] = await rows(
      customers,
      "SELECT text FROM mail WHERE recipient = $1 ORDER BY id DESC LIMIT 1",
      email,
    );
    return /^[\w-]{43}$/m.exec(String(text))?.[0];
  };
  const speak = (userId: string, locale: string) =>
    rows(customers, "UPDATE user_account SET locale = $2 WHERE id = $1", userId, locale);

  it("who registers says it, and has it from then on", async () => {
    const email = newEmail();
    const input = registration({ email, locale: "DE-at" });
    await actByToken(customers, "registerCustomer", "", input);
    await actByToken(customers, "requestVerification", "", { email });
    await actByToken(customers, "verifyEmail", "", { token: await tokenTo(email) });
    expect(await rows(customers, "SELECT locale FROM user_account WHERE email = $1", email)).toEqual([
      { locale: "de-AT" },
    ]);
    await actByToken(customers, "registerCustomer", "", registration({ email, locale: "en" }));
    await actByToken(customers, "requestPasswordReset", "", { email });
    await actByToken(customers, "resetPassword", "", {
      token: await tokenTo(email),
      newPassword: "another good password",
    });
    expect(await subjectsTo(email)).toEqual([
      SUBJECTS.de,
      SUBJECTS.de,
      "Sie haben schon ein Konto",
      "Wählen Sie ein neues Passwort",
      "Ihr Passwort wurde geändert",
    ]);
  });

  it("what is no language is refused, and nothing is mailed", async () => {
    const email = newEmail();
    const outcome = await actByToken(
      customers,
      "registerCustomer",
      "... on InvalidInput { faults { field message } }",
      registration({ email, locale: "!" }),
    );
    const message = "This is no BCP 47 tag of a language, such as en or zh-CN.";
    expect(outcome).toMatchObject({ __typename: "InvalidInput", faults: [{ field: "locale", message }] });
    expect(await subjectsTo(email)).toEqual([]);
  });

  it("who is invited reads what the inviter does; who has an account reads their own", async () => {
    const [inviter, elsewhere] = [await register(customers), await register(customers)];
    await speak(inviter.userId, "zh-CN");
    const { email, invitationToken } = await inviteByMail(customers, inviter.admin);
    expect(await subjectsTo(email)).toEqual(["您收到一份邀请"]);
    await accept(customers, invitationToken, PASSWORD);
    await invite(customers, inviter.admin, { email: elsewhere.email, idempotencyKey: randomUUID() });
    await speak(elsewhere.userId, "de");
    await invite(customers, inviter.admin, { email: elsewhere.email, idempotencyKey: randomUUID() });
    expect(await subjectsTo(elsewhere.email)).toEqual([
      "您收到邀请，但邮箱已被使用",
      "Sie sind eingeladen, mit einer Adresse, die vergeben ist",
    ]);
  });
});

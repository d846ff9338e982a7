import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../src/stack/settings";
import { startStack, type TestStack } from "../src/testing/stack";

const run = promisify(execFile);

let stack: TestStack;
beforeAll(async () => {
  stack = await startStack({ env: { DEMO: "false", MAIL: "outbox" } });
});
afterAll(() => stack.stop());

const admin = (...args: string[]) =>
  run(
    process.execPath,
    ["-r", join(ROOT, "deploy", "register.cjs"), join(ROOT, "deploy", "src", "admin.ts"), ...args],
    { env: { ...process.env, BAIYUN_HOME: stack.home } },
  );

/** One mutation as a client sends it. @returns what its union held. */
async function act(mutation: string, selection: string, input: object, token?: string) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const response = await fetch(`${stack.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({
      query: `mutation ($input: ${type}!) { outcome: ${mutation}(input: $input) {
        __typename ... on UserError { message } ${selection} } }`,
      variables: { input },
    }),
  });
  const { data } = (await response.json()) as { data: { outcome: Record<string, unknown> } };
  return data.outcome;
}

async function mailedToken(email: string): Promise<string> {
  const page = await fetch(`${stack.url}/outbox?to=${email}`);
  const { mails } = (await page.json()) as { mails: { text: string }[] };
  return /^[\w-]{43}$/m.exec(mails[0]!.text)![0];
}

it("a stack without demo data gets its administrator by one command, who approves a customer", async () => {
  const { stdout } = await admin("create", "ada@house.example", "Ada");
  const [, password] = /^ada@house\.example is the administrator, .* shown once: (\S{24})$/m.exec(stdout)!;
  await expect(admin("create", "eve@house.example")).rejects.toMatchObject({
    code: 1,
    stderr: "The house has an administrator already, ada@house.example, who invites others with inviteMember.\n",
  });
  const { accessToken, viewer } = await act(
    "signIn",
    "... on SignInSuccess { accessToken viewer { name memberships { role } } }",
    { email: "ada@house.example", password },
  );
  expect(viewer).toEqual({ name: "Ada", memberships: [{ role: "ADMIN" }] });

  const email = "cranes@customer.example";
  await act("registerCustomer", "", {
    idempotencyKey: randomUUID(),
    companyName: "Paper Cranes Ltd",
    defaultCurrency: "EUR",
    name: "Cranes admin",
    email,
    password: "correct horse battery",
  });
  const { customer } = await act("verifyEmail", "... on VerifyEmailSuccess { customer { id version } }", {
    token: await mailedToken(email),
  });
  const { id: customerId, version: expectedVersion } = customer as { id: string; version: number };
  const approve = () =>
    act(
      "approveCustomer",
      "... on ApproveCustomerSuccess { customer { status } }",
      { idempotencyKey: randomUUID(), customerId, expectedVersion },
      String(accessToken),
    );
  expect((await approve()).__typename).toBe("KycDocumentMissing");
  const { upload } = await act(
    "submitKycDocument",
    "... on SubmitKycDocumentSuccess { upload { url } }",
    {
      idempotencyKey: randomUUID(),
      customerId,
      kind: "BUSINESS_LICENCE",
      number: "91330782",
      issuingCountry: "CN",
      holderName: "Paper Cranes Ltd",
    },
    String(accessToken),
  );
  const file = await fetch((upload as { url: string }).url, { method: "PUT", body: "%PDF-1.7 business licence" });
  expect(file.status).toBe(201);
  expect(await approve()).toEqual({ __typename: "ApproveCustomerSuccess", customer: { status: "ACTIVE" } });
});

import { listen } from "@baiyun/kit";
import { DomainUnderTest } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { newEmail, registration } from "../testing/customers";

type Started = DomainUnderTest<{ mails: { mode: string } }>;

async function served(own: Record<string, string>, work: (url: string, customers: Started) => Promise<void>) {
  const customers = await DomainUnderTest.start(domain, own);
  const { url, close } = await listen(customers.subgraph);
  try {
    await work(url, customers);
  } finally {
    await close();
  }
}

const register = (customers: Started, email: string) =>
  customers.act("registerCustomer", "", registration({ email, companyName: "Outbox Ltd" }));

it("the development outbox says that it is one, and shows the mails to an address, newest first", async () => {
  await served({ MAIL: "outbox" }, async (url, customers) => {
    const email = newEmail();
    await register(customers, email);
    await register(customers, email);
    const page = await fetch(`${url}/outbox?to=${email.toUpperCase()}`);
    expect(page.headers.get("cache-control")).toBe("no-store");
    const { notice, mails } = (await page.json()) as { notice: string; mails: Record<string, string>[] };
    expect(notice).toBe("Development outbox: these mails were not sent. Whoever reaches this page can read them.");
    const mail = {
      to: email,
      subject: "Verify your e-mail address",
      text: expect.stringMatching(
        /^"Outbox Ltd" is being registered at BaiYun .*\n\n[\w-]{43}\n\nIt is good once, until /,
      ),
      createdAt: expect.any(String),
    };
    expect(mails).toEqual([mail, mail]);
    expect(mails[0]!.createdAt! >= mails[1]!.createdAt!).toBe(true);
    const all = (await (await fetch(`${url}/outbox`)).json()) as { mails: { to: string }[] };
    expect(all.mails[0]).toEqual(mails[0]);
    const none = { notice, mails: [] };
    expect(await (await fetch(`${url}/outbox?to=${newEmail()}`)).json()).toEqual(none);
  });
});

it("without a setting no mail is kept readable, no page shows any, and the answers are the same", async () => {
  await served({}, async (url, customers) => {
    const email = newEmail();
    expect((await register(customers, email)).__typename).toBe("RegisterCustomerSuccess");
    expect((await fetch(`${url}/outbox`)).status).toBe(404);
    expect(
      await customers.database.source.query("SELECT subject, text FROM mail WHERE recipient = $1", [email]),
    ).toEqual([{ subject: "Verify your e-mail address", text: null }]);
  });
});

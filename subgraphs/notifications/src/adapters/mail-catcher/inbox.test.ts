import { listen } from "@baiyun/kit";
import { NotificationsUnderTest } from "../../testing/notifications-under-test";

it("a person opens the inbox, which says that it is a sandbox, and no mail's markup is read", async () => {
  const notifications = await NotificationsUnderTest.start();
  const { url, close } = await listen(notifications.domain.subgraph);
  try {
    const me = await notifications.member({ name: "<script>alert(1)</script>" });
    const event = await notifications.held(me.tenantId, "<b>bold</b>");
    await notifications.mailIs("DELIVERED", event, me.userId);
    const get = (path: string) => fetch(`${url}${path}`, { headers: { accept: "text/html" } });
    const inbox = await get(`/inbox?to=${me.email.toUpperCase()}`);
    expect(inbox.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(inbox.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const page = await inbox.text();
    expect(page).toContain("Sandbox: these mails were not sent.");
    const [, link] = /<a href="(\/inbox\/\d+)">Order \S+ is on hold<\/a>/.exec(page)!;
    const mail = await (await get(link!)).text();
    expect(mail).toContain("Hello &lt;script&gt;alert(1)&lt;/script&gt;,");
    expect(mail).toContain("is on hold: &lt;b&gt;bold&lt;/b&gt;");
    expect(`${page}${mail}`).not.toMatch(/<script|<b>/);
    expect((await get("/inbox/999999")).status).toBe(404);
    const hostile = await (await get(`/inbox?to=${encodeURIComponent('"><script>')}`)).text();
    expect(hostile).toContain('value="&#34;&gt;&lt;script&gt;"');
    const asJson = await (await fetch(`${url}/inbox?to=${me.email}`)).json();
    expect(asJson).toEqual({
      notice: "Sandbox: these mails were not sent. Whoever reaches this page can read them.",
      mails: [
        {
          to: me.email,
          subject: expect.stringMatching(/^Order \S+ is on hold$/),
          text: expect.any(String),
          createdAt: expect.any(String),
        },
      ],
    });
  } finally {
    await close();
  }
});

it("there is no inbox where mail is not caught", async () => {
  const notifications = await NotificationsUnderTest.start({ MAIL: "none" });
  const { url, close } = await listen(notifications.domain.subgraph);
  expect((await fetch(`${url}/inbox`)).status).toBe(404);
  await close();
});

import { randomInt } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { NOTIFIED_EVENTS, samplesOf } from "../notified-event/notified-events";
import { NotificationsUnderTest } from "../testing/notifications-under-test";
import { localesFor } from "./locales";
import { word } from "./wording";

let notifications: NotificationsUnderTest;
beforeAll(async () => {
  notifications = await NotificationsUnderTest.start();
});
afterAll(() => notifications.close());

const published = (key: string, channel: string, locale: string) =>
  notifications
    .sql<{ id: string; subject: string; body: string; locale: string }>(
      "SELECT id, subject, body, locale FROM template WHERE key = $1 AND channel = $2 AND locale = $3 AND number = 1",
      [key, channel, locale],
    )
    .then(([template]) => template!);

const HOSTILE = `<img src=x onerror=alert(1)> & "Söhne" {{ order }}`;

it.each([
  ["en", 1, "Order BY1 is paid for", "Order BY1 with 1 line is paid for and goes to our warehouse."],
  ["en", 1_200, "Order BY1 is paid for", "Order BY1 with 1,200 lines is paid for and goes to our warehouse."],
  ["de", 1, "Auftrag BY1 ist bezahlt", "Auftrag BY1 mit 1 Position ist bezahlt und geht an unser Lager."],
  ["de", 1_200, "Auftrag BY1 ist bezahlt", "Auftrag BY1 mit 1.200 Positionen ist bezahlt und geht an unser Lager."],
  ["zh-CN", 1, "订单 BY1 已付款", "订单 BY1（共 1 行）已付款，将交由仓库处理。"],
  ["zh-CN", 1_200, "订单 BY1 已付款", "订单 BY1（共 1,200 行）已付款，将交由仓库处理。"],
])("in %s, %i lines are worded as the language has it", async (locale, lines, subject, text) => {
  const worded = word(await published("order.accepted", "IN_APP", locale), { recipient: "x", order: "BY1", lines });
  expect([worded.subject, worded.text]).toEqual([subject, text]);
});

it.each([
  ["en", "Invoice N&1 of €12,345,678,901,234,567.90 is due on December 31, 2026."],
  ["de", "Rechnung N&1 über 12.345.678.901.234.567,90\u00a0€ ist am 31. Dezember 2026 fällig."],
  ["zh-CN", "账单 N&1 金额 €12,345,678,901,234,567.90，到期日 2026年12月31日。"],
])("in %s, money is exact and a date is the reader's", async (locale, text) => {
  const total = { decimal: "12345678901234567.90", currency: "EUR" };
  const facts = { recipient: "x", number: "N&1", total, dueOn: "2026-12-31" };
  expect(word(await published("invoice.issued", "IN_APP", locale), facts).text).toBe(text);
});

it.each([
  ["en", "ended on December 1, 2026, 8:00 AM UTC"],
  ["de", "bis 1. Dezember 2026, 08:00 UTC"],
  ["zh-CN", "已于 2026年12月1日 08:00（UTC）过期"],
])("in %s, words of a later release say when an offer ended", async (locale, said) => {
  const facts = { recipient: "x", order: "BY1", expiresAt: "2026-12-01T08:00:00.000Z" };
  expect(word(await published("quote.expired", "IN_APP", locale), facts).text.replaceAll("\u202f", " ")).toContain(
    said,
  );
});

it.each([
  [
    "en",
    "Order #1 came in by the channel my-shop and could not be written down. hs6: No such code. Put it right in the shop",
  ],
  [
    "de",
    "Auftrag #1 kam über den Kanal my-shop und konnte nicht angelegt werden. hs6: No such code. Berichtigen Sie ihn",
  ],
  ["zh-CN", "通过渠道 my-shop 推送的订单 #1 未能创建。hs6: No such code. 请在店铺中更正后重新推送"],
])("in %s, a shop's people read which order was refused, and why", async (locale, said) => {
  const facts = { recipient: "x", order: "#1", channel: "my-shop", reason: "hs6: No such code." };
  expect(word(await published("shop_order.refused", "IN_APP", locale), facts).text).toContain(said);
});

it.each([
  ["en", "could not be delivered", "it is returned."],
  ["de", "konnte nicht zugestellt werden", "sonst wird es zurückgesandt."],
  ["zh-CN", "未能投递", "否则将退回。"],
])("in %s, a decision that is due says why, and what happens otherwise", async (locale, why, otherwise) => {
  const facts = {
    recipient: "x",
    order: "BY1",
    cause: "DELIVERY_FAILED",
    otherwise: "RETURN",
    dueAt: "2026-12-01T08:00:00.000Z",
  };
  const { text } = word(await published("shipment.decision_needed", "IN_APP", locale), facts);
  expect([text.includes(why), text.endsWith(otherwise)]).toEqual([true, true]);
});

it.each([
  ["en", "Hello", ",", "BaiYun"],
  ["de", "Guten Tag", ",", "BaiYun"],
  ["zh-CN", "", "，您好：", "白云"],
])("in %s, a hostile name is text in a mail, and no markup", async (locale, hello, comma, closing) => {
  const { text, html } = word(await published("customer.activated", "EMAIL", locale), { recipient: HOSTILE });
  const before = hello === "" ? "" : `${hello} `;
  const escaped = "&lt;img src=x onerror=alert(1)&gt; &amp; &#34;Söhne&#34; {{ order }}";
  expect(text.split("\n\n")[0]).toBe(`${before}${HOSTILE}${comma}`);
  expect(html.split("\n")[0]).toBe(`<p>${before}${escaped}${comma}</p>`);
  expect(html.split("\n").at(-1)).toBe(`<p>${closing}</p>`);
});

it("every event has words in three languages, which word its samples, by each channel that people have", async () => {
  const rows = await notifications.sql<{
    id: string;
    key: string;
    channel: string;
    locale: string;
    subject: string;
    body: string;
  }>("SELECT * FROM template WHERE number = 1 AND status <> 'DRAFT'");
  const missing = [...NOTIFIED_EVENTS.values()].flatMap((event) =>
    ["en", "de", "zh-CN"].flatMap((locale) =>
      (event.key === "address.confirmation" ? ["EMAIL"] : ["EMAIL", "IN_APP"]).filter((channel) => {
        const words = rows.find((row) => row.key === event.key && row.channel === channel && row.locale === locale);
        return !words || word(words, samplesOf(event)).subject === "";
      }),
    ),
  );
  expect(missing).toEqual([]);
});

it.each([
  [null, ["en"]],
  ["de-AT", ["de-AT", "de", "en"]],
  ["zh-cn", ["zh-CN", "zh", "en"]],
  ["zh-Hant", ["zh-Hant", "zh", "en"]],
  ["no locale at all", ["en"]],
])("for %s it looks for %j", (locale, expected) => {
  expect(localesFor(locale)).toEqual(expected);
});

/** One that no other test has words in: a language and a variant of digits, canonical whichever digits they are. */
const newLocale = (): string => `fr-${String(randomInt(10_000)).padStart(4, "0")}`;

const SELECTION =
  "... on DraftNotificationTemplateSuccess { template { id number status preview { subject text html } } }";
const draft = (own: object, claims: object = staff("support")) =>
  notifications.domain.act(
    "draftNotificationTemplate",
    SELECTION,
    {
      key: "order.held",
      channel: "EMAIL",
      locale: "fr",
      subject: "{{ order }}",
      body: "Bonjour {{ recipient }} : {{ reason }}",
      ...own,
    },
    claims,
  );
const publish = (templateId: unknown, claims: object = staff("admin")) =>
  notifications.domain.act(
    "publishNotificationTemplate",
    "... on PublishNotificationTemplateSuccess { template { status } } ... on IllegalNotificationTemplateState { current }",
    { templateId },
    claims,
  );

it("a draft that shows what the event does not have is refused, each fault by its name", async () => {
  const refused = await draft({
    subject: "{{ total }} {{ order }}",
    body: "{% for x in items %}{{ x }}{% endfor %} {{ weight }} <b>",
  });
  expect(refused).toMatchObject({
    __typename: "InvalidInput",
    faults: [
      { field: "subject", message: "order.held has no total: it has recipient, order, reason." },
      { field: "body", message: "It is text, without markup." },
      { field: "body", message: "order.held has no items: it has recipient, order, reason." },
      { field: "body", message: "order.held has no weight: it has recipient, order, reason." },
    ],
  });
  const faultOf = async (body: string) => ((await draft({ body })).faults as { message: string }[])[0]!.message;
  expect(await faultOf("{{ reason")).toMatch(/^output "{{ reason" not closed/);
  expect(await faultOf('{% include "package.json" %}')).toMatch(/^tag "include" not found/);
  expect(await faultOf("{{ reason.constructor }}")).toMatch(/^undefined variable/);
  expect(await faultOf('{{ reason | icu: "{value, plural, one {#}}" }}')).toMatch(/other/i);
  expect((await draft({ key: "order.lost", locale: "deutsch!", channel: "WEBHOOK" })).faults).toEqual([
    { field: "key", message: "There is no such event." },
    { field: "channel", message: "A webhook has no words." },
    { field: "locale", message: "This is no locale as BCP 47 writes it, such as zh-CN." },
  ]);
  expect(await notifications.sql("SELECT 1 FROM template WHERE locale = 'deutsch!'")).toEqual([]);
});

it("is drafted by support and published by admin; what it replaces is superseded and kept, whoever asks the database", async () => {
  const locale = newLocale();
  await expect(draft({ locale }, staff("ops"))).rejects.toThrow("FORBIDDEN");
  const first = (await draft({ locale })).template as { id: string; preview: object };
  expect(first).toMatchObject({
    number: 1,
    status: "DRAFT",
    preview: {
      subject: "BY20261127001",
      text: "Bonjour Li Wei & Co. <shipping> : The funds do not cover it.",
      html: "<p>Bonjour Li Wei &amp; Co. &lt;shipping&gt; : The funds do not cover it.</p>",
    },
  });
  await expect(publish(first.id, staff("support"))).rejects.toThrow("FORBIDDEN");
  expect(await publish(first.id)).toMatchObject({ template: { status: "PUBLISHED" } });
  expect(await publish(first.id)).toMatchObject({
    __typename: "IllegalNotificationTemplateState",
    current: "PUBLISHED",
  });
  const drafts = await Promise.all([
    draft({ locale, subject: "a {{ order }}" }),
    draft({ locale, subject: "b {{ order }}" }),
  ]);
  const next = drafts.map(({ template }) => template as { id: string; number: number });
  expect(next.map(({ number }) => number).sort()).toEqual([2, 3]);
  await Promise.all(next.map(({ id }) => publish(id)));
  const stand = await notifications.sql<{ status: string }>(
    "SELECT status FROM template WHERE locale = $1 ORDER BY status",
    [locale],
  );
  expect(stand.map(({ status }) => status)).toEqual(["PUBLISHED", "SUPERSEDED", "SUPERSEDED"]);

  const change = (sql: string) =>
    notifications.domain.database.transaction(Viewer.system, (tx) => tx.query(sql, [first.id]));
  for (const sql of [
    "UPDATE template SET body = 'other' WHERE id = $1",
    "UPDATE template SET status = 'PUBLISHED', superseded_at = NULL WHERE id = $1",
    "DELETE FROM template WHERE id = $1",
  ])
    await expect(change(sql)).rejects.toThrow("what was published stays as it was sent");
});

import type { CaughtMail } from "./catcher";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

export const NOTICE = "Sandbox: these mails were not sent. Whoever reaches this page can read them.";

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}aside{background:#fde68a;padding:.5rem 1rem}
td,th{text-align:left;padding:.25rem .75rem;border-bottom:1px solid #ddd}pre{white-space:pre-wrap;font:inherit}</style></head>
<body><aside>${escaped(NOTICE)}</aside>${body}</body></html>`;

/** The mails, newest first, each with a link to what it says. */
export function inboxPage(path: string, mails: readonly CaughtMail[], to: string | undefined): string {
  const rows = mails.map(
    ({ number, at, to, subject }) =>
      `<tr><td>${at.toISOString()}</td><td>${escaped(to.join(", "))}</td><td><a href="${path}/${number}">${escaped(subject || "(no subject)")}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th>When</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const search = `<form action="${path}"><label>To <input name="to" type="email" value="${escaped(to ?? "")}"></label> <button>Show</button></form>`;
  return page("Sandbox inbox", `<h1>Inbox</h1>${search}${mails.length === 0 ? "<p>No mails.</p>" : table}`);
}

/** One mail, as text: its own markup is never shown. */
export function mailPage(path: string, { subject, from, to, at, text }: CaughtMail): string {
  const head = [
    ["From", from],
    ["To", to.join(", ")],
    ["When", at.toISOString()],
  ].map(([name, value]) => `<tr><th>${name}</th><td>${escaped(value!)}</td></tr>`);
  const mail = `<h1>${escaped(subject)}</h1><table>${head.join("")}</table><pre>${escaped(text)}</pre>`;
  return page(subject || "A mail", `<p><a href="${path}">Inbox</a></p>${mail}`);
}

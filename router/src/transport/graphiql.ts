import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { graphiqlFetcher } from "./graphiql-fetcher";

const RENDER_CALL = "YogaGraphiQL.renderYogaGraphiQL(";
const RENDER_ARGUMENTS = /^(?<element>[^,]+),\s*(?<options>\{.*\}),?\s*\);(?<rest>.*)$/s;

/** Everything is in the page; the policy makes sure that it stays so, and that no script runs but those that were rendered. */
const policyOf = (scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map((hash) => `'sha256-${hash}'`).join(" ")} 'unsafe-eval' blob:`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src data:",
    "connect-src 'self' data: blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/**
 * `/graphiql`, beside the endpoint: one self-contained page. What renders it is loaded when first asked for: it takes 60 MB of
 * memory.
 */
export function registerGraphiql(app: FastifyInstance, endpoint: string): void {
  let page: Promise<{ html: string; policy: string }> | undefined;
  app.get(endpoint.replace(/graphql$/, "graphiql"), async (_request, reply) => {
    page ??= render(endpoint).then((html) => ({ html, policy: policyOf(hashesIn(html)) }));
    const { html, policy } = await page;
    return reply.type("text/html; charset=utf-8").header("content-security-policy", policy).send(html);
  });
}

/** Of each script in the page, as a policy names it. */
const hashesIn = (html: string): string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) =>
    createHash("sha256").update(script!).digest("base64"),
  );

async function render(endpoint: string): Promise<string> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  const html = renderGraphiQL({
    title: "GraphiQL",
    defaultQuery: "{ __typename }",
    shouldPersistHeaders: false,
    favicon: "data:,",
  });
  const call = html.lastIndexOf(RENDER_CALL);
  const { element, options, rest } = RENDER_ARGUMENTS.exec(html.slice(call + RENDER_CALL.length))?.groups ?? {};
  if (call < 0 || !options)
    throw new Error("The page of @graphql-yoga/render-graphiql has another form than expected.");
  const withFetcher = `${element}, { ...${options}, fetcher: fetchGraphQL });${rest}`;
  // A browser hashes scripts with its own ends of lines.
  return `${html.slice(0, call)}${graphiqlFetcher(endpoint)}${RENDER_CALL}${withFetcher}`.replace(/\r\n?/g, "\n");
}

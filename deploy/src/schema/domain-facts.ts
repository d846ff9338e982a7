import type { CommonConfig, Domain } from "@baiyun/kit";
import type { DomainFacts } from "../stack/domains";

/** What a domain's declaration says of it to who does not load its code. */
export function factsOf(domain: Domain<CommonConfig, object>): DomainFacts {
  const { name, summary, config, secrets = {}, entities, migrations, published, events = [] } = domain;
  return {
    name,
    summary,
    database: Boolean(entities ?? migrations),
    variables: Object.keys(config.shape),
    secrets: { ...secrets },
    published: published ? { paths: [...published.paths], port: published.port ?? null } : null,
    emits: events.map(({ type }) => type),
    consumes: consumedBy(domain),
  };
}

/** The consumers are made with services, which only what they do needs; what they consume is stated without. */
function consumedBy({ consumers }: Domain<CommonConfig, object>): string[] {
  const nothing = new Proxy({}, { get: () => undefined });
  return (consumers?.(nothing) ?? []).map(({ from, type }) => `${from} ${type}`);
}

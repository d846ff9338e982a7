import type { CommonConfig, Consumer, Domain } from "@baiyun/kit";
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
    consumes: consumersOf(domain).map(({ from, type }) => `${from} ${type}`),
  };
}

/** The consumers are made with services, which only what they do needs; what they consume is stated without. */
export function consumersOf({ consumers }: Domain<CommonConfig, object>): readonly Consumer[] {
  const nothing = new Proxy({}, { get: () => undefined });
  return consumers?.(nothing) ?? [];
}

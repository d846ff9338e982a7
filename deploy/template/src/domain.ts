import { byId, defineDomain, subgraphConfig } from "@baiyun/kit";
import { onCustomerStatusChanged } from "./consumers/on-customer-status-changed";
import { CreateSamples } from "./migrations/create-samples.migration";
import { Sample } from "./sample/sample.entity";
import { sampleCreated } from "./sample/sample.events";
import { SampleResolver } from "./sample/sample.resolver";
import { SampleService } from "./sample/sample.service";

export const domain = defineDomain({
  name: "samples",
  summary: "what this domain is for",
  config: subgraphConfig,
  entities: [Sample],
  migrations: [CreateSamples],
  services: ({ database, clock }) => ({
    samples: new SampleService(database, clock),
  }),
  resolvers: [SampleResolver],
  references: { Sample: byId(Sample) },
  events: [sampleCreated],
  consumers: ({ samples }) => [onCustomerStatusChanged(samples)],
});

import { graphql } from "../../gql";
import type { CounterpartsInHealthQuery } from "../../gql/graphql";

export const CounterpartsInHealthDocument = graphql(`
  query CounterpartsInHealth {
    counterparts {
      id
      code
      kind
      mode
      baseUrl
      credentialFields
      country
      office
      regimes
      warehouseCode
      timeZone
      isActive
      version
      health { lastSuccessAt lastFailureAt lastFailure lastHeardAt calls failures waiting }
    }
  }
`);

export type Counterpart = NonNullable<CounterpartsInHealthQuery["counterparts"]>[number];

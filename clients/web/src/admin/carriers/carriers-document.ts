import { graphql } from "../../gql";
import type { CarriersInUseQuery } from "../../gql/graphql";

export const CarriersInUseDocument = graphql(`
  query CarriersInUse {
    carrierAccounts { id code carrier mode baseUrl credentialFields dailyCalls version }
    carrierRoutes {
      id
      serviceCode
      country
      product
      rank
      maxWeightG
      takesBatteries
      currency
      transitFromDays
      transitToDays
      onTrouble
      tries
      isOpen
      version
      account { id code }
      base { decimal currency }
      perKg { decimal currency }
    }
    services { id code name }
  }
`);

export type CarrierAccount = NonNullable<CarriersInUseQuery["carrierAccounts"]>[number];
export type CarrierRoute = NonNullable<CarriersInUseQuery["carrierRoutes"]>[number];
export type Service = CarriersInUseQuery["services"][number];

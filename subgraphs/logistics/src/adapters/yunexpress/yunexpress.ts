import { z } from "zod";
import { type CarrierAdapter, CarrierCode } from "../../carrier/carrier-port";
import { credentialFaults } from "../party/credentials";
import { omsCredentials, yunExpressOms } from "./oms";
import { openApiCredentials, yunExpressOpenApi } from "./openapi";

const credentials = z.discriminatedUnion("interface", [omsCredentials, openApiCredentials]);

/** By whichever of its interfaces the account's credentials are for. */
export const yunExpress: CarrierAdapter = {
  code: CarrierCode.YUNEXPRESS,
  sandboxPath: (given) => (credentials.parse(given).interface === "OMS" ? "/yunexpress" : "/yunexpress-openapi"),
  faultsOf: (given) => credentialFaults(credentials, given),
  open(baseUrl, given, reach) {
    const parsed = credentials.parse(given);
    return parsed.interface === "OMS"
      ? yunExpressOms(baseUrl, parsed, reach)
      : yunExpressOpenApi(baseUrl, parsed, reach);
  },
};

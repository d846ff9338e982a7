/** The credentials that the sandbox's counterparts know. They open nothing anywhere else. */
export const ACCOUNTS = {
  YUNEXPRESS_OMS: { code: "SBX001", secret: "sandbox-oms-secret" },
  YUNEXPRESS_OPENAPI: { appId: "sandbox-app", appSecret: "sandbox-app-secret", sourceKey: "sandbox-source" },
  FOUR_PX: { appKey: "demo-app-key", appSecret: "demo-app-secret" },
  YANWEN: { userId: "100000", token: "sandbox-yanwen-token" },
  CUSTOMS: {
    sender: "BAIYUN",
    recipient: "SANDBOX-CUSTOMS",
    secret: "whsec_c2FuZGJveC1jdXN0b21zLXRha2VzLTMyLWJ5dGVzISE=",
    answerSecret: "whsec_c2FuZGJveC1jdXN0b21zLWFuc3dlcnMtMzJieXRlcyE=",
  },
  SEVENTEEN_TRACK: { key: "sandbox-17track-key" },
  AFTERSHIP: { apiKey: "sandbox-aftership-key", secret: "sandbox-aftership-secret" },
  EDI: { secret: "sandbox-partner-secret" },
  EPCIS: { secret: "sandbox-partner-secret" },
  YJT: { token: "sandbox-yjt-token" },
} as const;

/** A further account of the same customer, such as `SBX001-2`: of its own to whoever counts calls, with the first one's secret and parcels. */
const FURTHER = /-\d{1,3}$/;

/** Whether a name is that of an account which a counterpart knows, or of a further one of it. */
export const isAccount = (known: string, named: string): boolean => named.replace(FURTHER, "") === known;

/** Idempotency keys are a tenant's; price lists are kept by our own staff, who belong to none. */
export const OUR_OWN = "00000000-0000-0000-0000-000000000000";

/** The domains that keep a log of acts. */
export const AUDITED = ["orders", "customers", "logistics", "pricing", "suppliers", "tracking"] as const;

/** What of which log is shown, as the address says. */
export interface AuditSearch {
  domain?: (typeof AUDITED)[number];
  act?: string;
  /** The id of what was acted on. */
  subject?: string;
  after?: string;
}

/** From the address; what cannot be read there is left out. */
export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const domain = AUDITED.find((each) => each === search.domain);
  return {
    ...(domain && { domain }),
    ...(typeof search.act === "string" && search.act && { act: search.act }),
    ...(typeof search.subject === "string" && search.subject && { subject: search.subject }),
    ...(typeof search.after === "string" && { after: search.after }),
  };
}

export const domainOf = ({ domain }: AuditSearch): (typeof AUDITED)[number] => domain ?? AUDITED[0];

import type { EdgeBinary } from "./nginx-binary";

/** What people and programs send that is secret, by where it stands in the bodies of the graph and of `/session`. */
const SECRETS = [
  "json.variables.input.password",
  "json.variables.input.currentPassword",
  "json.variables.input.newPassword",
  "json.variables.input.refreshToken",
  "json.variables.input.token",
  "json.input.password",
] as const;

/** What signs a browser in, at each door. */
const SESSION_COOKIES = ["session-portal", "session-supplier", "session-admin"] as const;

/** Secrets are letters at random: sooner or later one reads like SQL. No rule looks at these. */
const unread = (targets: readonly string[]): string =>
  targets.map((target) => `ctl:ruleRemoveTargetByTag=OWASP_CRS;${target}`).join(",\\\n");

/**
 * ModSecurity with the OWASP Core Rule Set at paranoia level 2; what is asked of the graph is held to level 1, because a GraphQL document is
 * all braces and quotes, and level 2 takes most of them for code.
 */
export function rulesConf({ unicode, setup, rules }: EdgeBinary, folder: string): string {
  return String.raw`SecRuleEngine On
SecRequestBodyAccess On
# nginx bounds bodies, path by path; this is the most of any.
SecRequestBodyLimit 17825792
SecRequestBodyNoFilesLimit 17825792
SecRequestBodyLimitAction Reject
SecRequestBodyJsonDepthLimit 64
SecArgumentsLimit 5000
# Answers are ours; to read them all again would cost as much as to make them.
SecResponseBodyAccess Off
SecPcreMatchLimit 100000
SecPcreMatchLimitRecursion 100000
SecUnicodeMapFile ${unicode} 20127
SecTmpDir ${folder}/bodies
SecDataDir ${folder}/bodies
# Parts of it hold what was sent, tokens and all: our own process tells of refusals (log.ts).
SecAuditEngine Off

SecRule REQUEST_HEADERS:Content-Type "@rx ^application/(?:[a-z-]+\+)?json" \
  "id:1000,phase:1,t:none,t:lowercase,pass,nolog,ctl:requestBodyProcessor=JSON"
SecRule REQBODY_ERROR "!@eq 0" \
  "id:1001,phase:2,t:none,deny,status:400,log,msg:'The body could not be read'"

Include ${setup}
SecAction "id:1002,phase:1,pass,nolog,t:none,setvar:tx.paranoia_level=2,setvar:tx.blocking_paranoia_level=2,\
setvar:'tx.allowed_methods=GET HEAD POST OPTIONS'"

# The graph: documents, variables, and what clients add to them.
SecRule REQUEST_FILENAME "@rx ^/(?:[a-z][a-z-]*/)?graphql$" \
  "id:1010,phase:1,pass,nolog,t:none,\
ctl:ruleRemoveTargetByTag=paranoia-level/2;ARGS,\
ctl:ruleRemoveTargetByTag=language-php;ARGS,\
ctl:ruleRemoveTargetById=932100;ARGS,\
ctl:ruleRemoveTargetById=932110;ARGS,\
ctl:ruleRemoveTargetById=932115;ARGS,\
ctl:ruleRemoveTargetById=921120;ARGS,\
ctl:ruleRemoveTargetById=921151;ARGS_GET,\
ctl:ruleRemoveTargetById=931100;ARGS"
# A good password looks like an attack. So do the secrets that stand for people, and nobody but we reads them.
SecRule REQUEST_FILENAME "@rx ^/(?:(?:[a-z][a-z-]*/)?graphql|session/[a-z]+/(?:begin|renew|end))$" \
  "id:1011,phase:1,pass,nolog,t:none,\
${unread(SECRETS.map((name) => `ARGS:${name}`))}"
SecRule REQUEST_FILENAME "@beginsWith /session/" \
  "id:1014,phase:1,pass,nolog,t:none,\
${unread(SESSION_COOKIES.map((name) => `REQUEST_COOKIES:${name}`))}"
SecRule REQUEST_FILENAME "@rx ^/(?:labels|manifests|finance-documents|kyc-documents|order-files)/" \
  "id:1015,phase:1,pass,nolog,t:none,\
${unread(["ARGS:token"])}"
SecRule REQUEST_FILENAME "@streq /oauth/token" \
  "id:1016,phase:1,pass,nolog,t:none,\
${unread(["ARGS:client_secret"])}"
# Pushes are signed over their bytes, in forms of their own (EDIFACT, JSON-LD), and files are no text.
SecRule REQUEST_FILENAME "@rx ^/(?:ingest|mail-reports|kyc-documents|order-files)/" \
  "id:1012,phase:1,pass,nolog,t:none,ctl:requestBodyAccess=Off,ctl:ruleRemoveById=920420"
# Files are sent by PUT, under any name of what they are.
SecRule REQUEST_FILENAME "@rx ^/(?:kyc-documents|order-files)/" \
  "id:1013,phase:1,pass,nolog,t:none,setvar:'tx.allowed_methods=GET HEAD PUT OPTIONS'"

Include ${rules}/*.conf

# Programs are welcome: most partners' are named as their language names them.
SecRuleRemoveById 913101
`;
}

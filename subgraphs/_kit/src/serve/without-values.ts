/** How graphql-js says what is wrong with a value, up to where it repeats the value. What is not known here is not repeated. */
const REASONS = [
  /(?:^|; )(Field "\w+" of required type "[\w![\]]+" was not provided)\.$/,
  /(?:^|; )(Field "\w+" is not defined by type "\w+")\.$/,
  /(?:^|; )(Expected non-nullable type "[\w![\]]+" not to be null)\.$/,
  /(?:^|; )(Expected type "\w+" to be an object)\.$/,
  /(?:^|; )((?:Int|Float|String|Boolean|ID|Enum "\w+") cannot represent (?:[\w-]+ )*?value): /,
  /(?:^|; )Value ".*" (does not exist in "\w+" enum)\.$/s,
  /(?:^|; )(Expected type "\w+")\. /,
];
const VARIABLE = /^(Variable "\$\w+" got invalid value) /;
const PLACE = / (at "\w+(?:\.\w+|\[\d+\])*"); /;
const FOUND = /^(Expected value of type "[\w![\]]+"), found .*$/s;
const ARGUMENT = /^(Argument "\w+" has invalid value) .*$/s;
/** Of a text that cannot be parsed, what stood there may be anything; the error's place says where to look. */
const TOKEN = /^(Syntax Error: .*?(?:Unexpected|found) (?:Name|Int|Float|String|BlockString|Comment)) ".*$/s;
const CHARACTERS = /^(Syntax Error: (?:Invalid|Unexpected) [^"]*?)(?:,? but got)?:? ".*$/s;

/** graphql-js repeats values in its messages, and a value may be a password: what it says of them stays, they do not. */
export function withoutValues(message: string): string {
  const variable = VARIABLE.exec(message)?.[1];
  if (variable) {
    const place = PLACE.exec(message)?.[1];
    const reason = reasonIn(message);
    return `${variable}${place ? ` ${place}` : ""}${reason ? `; ${reason}` : ""}.`;
  }
  const reason = reasonIn(message);
  if (reason) return `${reason}.`;
  for (const form of [FOUND, ARGUMENT, TOKEN, CHARACTERS]) {
    const kept = form.exec(message)?.[1];
    if (kept) return `${kept}.`;
  }
  return message;
}

function reasonIn(message: string): string | undefined {
  for (const form of REASONS) {
    const kept = form.exec(message)?.[1];
    if (kept) return kept.startsWith("does not") ? `This value ${kept}` : kept;
  }
  return undefined;
}

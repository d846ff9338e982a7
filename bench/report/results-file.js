const { existsSync, readFileSync, writeFileSync } = require("node:fs");

/** The parts of `results.md`, in the order in which they stand there; each run of a command replaces its own. */
const SECTIONS = ["router", "stack", "import", "counterparts", "growth", "attacks", "pages"];

const begin = (name) => `<!-- ${name} -->`;
const end = (name) => `<!-- end of ${name} -->`;

/**
 * @param {string} file
 * @param {"router" | "stack" | "import" | "counterparts" | "growth" | "attacks" | "pages"} name
 * @param {string} markdown
 */
function writeSection(file, name, markdown) {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const sections = SECTIONS.map((section) => [section, section === name ? markdown : sectionOf(text, section)]);
  const kept = sections.filter(([, body]) => body !== undefined);
  const parts = kept.map(([section, body]) => `${begin(section)}\n\n${body}\n\n${end(section)}`);
  writeFileSync(file, `# Results\n\n${parts.join("\n\n")}\n`);
}

function sectionOf(text, name) {
  const [, after] = text.split(`${begin(name)}\n`);
  return after?.split(`\n${end(name)}`)[0].trim();
}

module.exports = { writeSection };

const { wireForm } = require("./redis-pipe");

/** Redis commands with places for what differs from one copy to the next. */
class Template {
  /**
   * @param {string[][]} commands
   * @param {Map<string, string>} names By the text that stands in for it.
   */
  constructor(commands, names) {
    const pattern = new RegExp(`(${[...names.keys()].map(literal).join("|")})`);
    // Split by a group, every second part is what the group matched.
    const partsOf = (text) =>
      text.split(pattern).map((part, index) => (index % 2 === 1 ? { name: names.get(part) } : part));
    this.commands = commands.map((command) => command.map(partsOf));
  }

  /**
   * @param {Record<string, string>} values by name
   * @returns {string} in wire form
   */
  with(values) {
    const filled = (parts) => parts.map((part) => (typeof part === "string" ? part : values[part.name])).join("");
    return this.commands.map((command) => wireForm(command.map(filled))).join("");
  }
}

const literal = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");

module.exports = { Template };

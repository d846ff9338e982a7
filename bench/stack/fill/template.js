const { wireForm } = require("./redis-pipe");

/** Redis commands with places for what differs from one copy to the next. */
class Template {
  /**
   * @param {string[][]} commands
   * @param {Map<string, string>} names By the text that stands in for it.
   */
  constructor(commands, names) {
    const pattern = new RegExp(`(${[...names.keys()].map(literal).join("|")})`);
    this.lengths = Object.fromEntries([...names].map(([text, name]) => [name, text.length]));
    // Split by a group, every second part is what the group matched.
    this.parts = commands
      .map(wireForm)
      .join("")
      .split(pattern)
      .map((part, index) => (index % 2 === 1 ? { name: names.get(part) } : part));
  }

  /**
   * @param {Record<string, string>} values by name, as long as what they stand for: the wire form counts bytes
   * @returns {string} in wire form
   */
  with(values) {
    let text = "";
    for (const part of this.parts) {
      if (typeof part === "string") text += part;
      else if (values[part.name].length === this.lengths[part.name]) text += values[part.name];
      else throw new Error(`${part.name} "${values[part.name]}" is not as long as the sample's.`);
    }
    return text;
  }
}

const literal = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");

module.exports = { Template };

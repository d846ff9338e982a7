/**
 * A process that attacks a stack. Its parent sends the name of an attack, its target and for how long, and gets the tally of what was
 * answered.
 */
const { attacks } = require("./kinds");
const { Attacker } = require("./attacker");

process.on("message", async ({ name, target, seconds }) => {
  const attacker = new Attacker(target, seconds);
  const attack = attacks.find((one) => one.name === name);
  try {
    await attack.run(attacker);
    process.send({ tally: attacker.tally }, () => process.exit(0));
  } catch (reason) {
    process.send({ tally: attacker.tally, failure: reason.stack }, () => process.exit(1));
  }
});
process.on("disconnect", () => process.exit(0));

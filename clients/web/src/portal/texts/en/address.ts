export default {
  region: {
    STATE: "State",
    PROVINCE: "Province",
    PREFECTURE: "Prefecture",
    EMIRATE: "Emirate",
    REGION: "State or province",
  },
  paste: "Paste an address",
  text: "The whole address",
  hint: "As you have it: several lines, or one with commas. It is split here, in your browser.",
  split: "Split it",
  found: "Is this right? Put it right here; nothing is in the form yet.",
  foundOf: "{field}, found",
  notFound: "Not found",
  replaces: "This replaces what you typed before: {fields}.",
  use: "Put it into the form",
  close: "Close",
};

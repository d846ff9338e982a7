export default {
  supplier: {
    title: "Supplier portal",
    start: "Start",
    welcome: "Good to see you, {name}.",
  },
};

export default {
  admin: {
    title: "Console",
    start: "Start",
    welcome: "Good to see you, {name}.",
  },
};

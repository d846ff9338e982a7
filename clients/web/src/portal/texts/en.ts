export default {
  portal: {
    title: "Customer portal",
    start: "Start",
    welcome: "Good to see you, {name}.",
  },
};

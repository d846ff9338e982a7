/** What can be printed, and with which typeface: whoever takes text in that will be printed asks the same coverage. */
export { faceFor, unprintable } from "./coverage";
export { Face, type FaceName } from "./face";

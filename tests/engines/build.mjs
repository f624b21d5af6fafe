/** Runs once, before the first test. */
export { buildPage as setup } from "../../web/page/build.mjs";

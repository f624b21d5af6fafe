import { fileURLToPath } from "node:url";

const from = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Where the page comes from and where it is built to. */
export const places = {
  repository: from("../.."),
  page: from("."),
  module: from("../../dist/index.js"),
  builtPage: from("../../build/page"),
};

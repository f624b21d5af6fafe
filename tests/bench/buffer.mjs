/** casbin takes Node's Buffer for granted; in a page it gets the package it brings for that. */
export { Buffer } from "buffer/";

/** Importing this registers every element; importing the classes alone registers nothing and needs no browser. */
import { defineElements } from "./registry.js";

defineElements();

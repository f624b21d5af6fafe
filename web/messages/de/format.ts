import { formatsOf } from "../format.js";

export const formats = formatsOf<"one" | "other">("de");

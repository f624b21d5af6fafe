import { formatsOf } from "../format.js";

export const formats = formatsOf<"other">("ja");

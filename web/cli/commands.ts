import { checkEmail } from "./check-email.js";
import { checkLink } from "./check-link.js";
import { checkList } from "./check-list.js";
import type { Command } from "./command.js";
import { region } from "./hosts.js";
import { matrix } from "./matrix.js";
import { can, explain } from "./permissions.js";

/** In the order of the overview. */
export const commands: readonly Command[] = [checkLink, checkList, can, explain, matrix, region, checkEmail];

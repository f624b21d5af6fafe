import { UsherRegion } from "./region/region.js";
import { UsherRoleMatrix } from "./role-matrix/role-matrix.js";

const elements = { "usher-region": UsherRegion, "usher-role-matrix": UsherRoleMatrix };

/** Registers every element that is not registered yet. */
export function defineElements(registry: CustomElementRegistry = customElements): void {
  for (const [name, element] of Object.entries(elements)) {
    if (!registry.get(name)) registry.define(name, element);
  }
}

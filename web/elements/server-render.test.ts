import { expect, it } from "vitest";

it("can be imported where there is no browser", async () => {
  expect("HTMLElement" in globalThis).toBe(false);
  const { UsherRegion } = await import("./region/region.js");
  const { UsherRoleMatrix } = await import("./role-matrix/role-matrix.js");
  expect(new UsherRegion().open).toBe(false);
  expect(new UsherRoleMatrix().level).toBe("project");
  expect("HTMLElement" in globalThis).toBe(false);
});

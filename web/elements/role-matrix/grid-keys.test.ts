import { describe, expect, it } from "vitest";
import { type GridPlace, placeAfter } from "./grid-keys.js";

const size = { row: 30, column: 6 };
const reached = (key: string, row: number, column: number, { control = false, rightToLeft = false } = {}) => {
  const place: GridPlace | null = placeAfter({ key, control }, { row, column }, size, rightToLeft);
  return place && [place.row, place.column];
};

describe("placeAfter", () => {
  it("stays inside the grid", () => {
    expect(reached("ArrowUp", 0, 3)).toEqual([0, 3]);
    expect(reached("ArrowDown", 29, 3)).toEqual([29, 3]);
    expect(reached("ArrowLeft", 4, 0)).toEqual([4, 0]);
    expect(reached("ArrowRight", 4, 5)).toEqual([4, 5]);
    expect(reached("PageUp", 3, 1)).toEqual([0, 1]);
    expect(reached("PageDown", 25, 1)).toEqual([29, 1]);
  });

  it("mirrors left and right, but neither Home nor End", () => {
    const rightToLeft = { rightToLeft: true };
    expect(reached("ArrowLeft", 4, 2, rightToLeft)).toEqual([4, 3]);
    expect(reached("ArrowRight", 4, 2, rightToLeft)).toEqual([4, 1]);
    expect(reached("Home", 4, 2, rightToLeft)).toEqual([4, 0]);
    expect(reached("End", 4, 2, rightToLeft)).toEqual([4, 5]);
  });

  it("goes to the corners with Control", () => {
    expect(reached("Home", 4, 2, { control: true })).toEqual([0, 0]);
    expect(reached("End", 4, 2, { control: true })).toEqual([29, 5]);
  });

  it("leaves every other key alone", () => {
    for (const key of ["Tab", "Enter", "a", "Escape"]) expect(reached(key, 4, 2)).toBeNull();
  });
});

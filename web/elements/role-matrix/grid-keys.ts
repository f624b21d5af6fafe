/** A cell of a grid, counted from 0. */
export interface GridPlace {
  row: number;
  column: number;
}

export interface GridKey {
  key: string;
  /** Control, or Command on a Mac. */
  control: boolean;
}

const page = 10;

/**
 * Where a key leads in a grid, by the ARIA Authoring Practices; `null` when the key means nothing there.
 * Left and right follow what people see, so they swap when the text runs from right to left.
 */
export function placeAfter(
  { key, control }: GridKey,
  from: GridPlace,
  size: GridPlace,
  rightToLeft: boolean,
): GridPlace | null {
  const last = { row: size.row - 1, column: size.column - 1 };
  const within = (row: number, column: number): GridPlace => ({
    row: Math.max(0, Math.min(row, last.row)),
    column: Math.max(0, Math.min(column, last.column)),
  });
  const onward = rightToLeft ? -1 : 1;
  switch (key) {
    case "ArrowUp":
      return within(from.row - 1, from.column);
    case "ArrowDown":
      return within(from.row + 1, from.column);
    case "ArrowRight":
      return within(from.row, from.column + onward);
    case "ArrowLeft":
      return within(from.row, from.column - onward);
    case "Home":
      return within(control ? 0 : from.row, 0);
    case "End":
      return within(control ? last.row : from.row, last.column);
    case "PageUp":
      return within(from.row - page, from.column);
    case "PageDown":
      return within(from.row + page, from.column);
    default:
      return null;
  }
}

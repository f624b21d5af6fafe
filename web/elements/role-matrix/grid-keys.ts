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
  const [last, end] = [size.row - 1, size.column - 1];
  const { row, column } = from;
  const onward = rightToLeft ? -1 : 1;
  const places: Record<string, [row: number, column: number]> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowRight: [row, column + onward],
    ArrowLeft: [row, column - onward],
    Home: [control ? 0 : row, 0],
    End: [control ? last : row, end],
    PageUp: [row - page, column],
    PageDown: [row + page, column],
  };
  const place = Object.hasOwn(places, key) ? places[key] : undefined;
  if (!place) return null;
  const within = (at: number, most: number) => Math.max(0, Math.min(at, most));
  return { row: within(place[0], last), column: within(place[1], end) };
}

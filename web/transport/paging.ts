/** Reads a list that a server gives page by page. */
import { mostRows } from "./arrivals.js";
import { count, list, type Reader, shape } from "./shapes.js";
import type { Answer, Progress } from "./transport.js";

export interface Page<Row> {
  rows: Row[];
  total: number;
}

/** A page as a server writes it: so many rows at most under one name, how many there are in all under another. */
export function pageOf<Row>(
  names: { rows: string; total: string },
  read: Reader<Row>,
  most: number,
): Reader<Page<Row>> {
  const whole = shape<Page<Row>>({ rows: list(read, most), total: count });
  return (arrived) => {
    const { [names.rows]: rows, [names.total]: total } = Object(arrived) as Record<string, unknown>;
    return whole({ rows, total });
  };
}

/** Pages asked for at once, when the first has told how many there are. */
const wave = 4;
/** A server that gives a row a page is not followed for ever. */
const mostPages = 2_000;

const unexpected = { ok: false, reasonCode: "unexpected" } as const;

/**
 * Reads until the total has arrived or a page holds fewer rows than a full one. A row that moved between pages while
 * they were read arrives twice: it stands once, as it was last.
 */
export async function readPages<Row extends { id: string }>(
  read: (page: number) => Promise<Answer<Page<Row>>>,
  progress?: Progress,
  full = 1,
): Promise<Answer<Row[]>> {
  const rows = new Map<string, Row>();
  let [arrived, total, size] = [0, 0, 1];
  progress?.(0, null);
  for (let page = 0; page < mostPages; ) {
    const left = Math.ceil((total - arrived) / size);
    const pages = Array.from({ length: page === 0 ? 1 : Math.min(wave, left) }, (_, n) => read(page + n));
    for (const answer of await Promise.all(pages)) {
      if (!answer.ok) return answer;
      const { value } = answer;
      for (const row of value.rows) rows.set(row.id, row);
      arrived += value.rows.length;
      total = value.total;
      size = Math.max(size, value.rows.length);
      if (rows.size > mostRows || total > mostRows) return unexpected;
      if (value.rows.length < full) total = arrived;
    }
    progress?.(rows.size, total);
    if (arrived >= total) return { ok: true, value: [...rows.values()] };
    page += pages.length;
  }
  return unexpected;
}

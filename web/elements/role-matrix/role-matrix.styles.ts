import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  p,
  dl,
  dd {
    margin: 0;
  }

  [lang] {
    display: grid;
    gap: 0.875rem;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .toolbar,
  .compare,
  .status,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem 1rem;
  }

  .compare {
    gap: 0.75rem;
  }

  .status {
    align-items: center;
    justify-content: space-between;
  }

  .actions {
    gap: 0.5rem;
  }

  .levels {
    display: flex;
    flex-wrap: wrap;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
  }

  .levels label,
  .check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: calc(2.25rem - 2px);
    padding-inline: 0.75rem;
    cursor: pointer;
  }

  .levels label:has(:checked) {
    border-radius: calc(var(--_radius) * 0.7);
    background: var(--_accent-soft);
    font-weight: 600;
  }

  .check {
    padding-inline: 0.25rem;
  }

  .roles {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .roles summary {
    padding: 0.5rem 0.875rem;
    border-radius: inherit;
    cursor: pointer;
    font-weight: 500;
  }

  .roles dl {
    display: grid;
    gap: 0.375rem;
    padding: 0.25rem 0.875rem 0.75rem;
  }

  .roles dl > div {
    display: grid;
    grid-template-columns: minmax(6rem, max-content) 1fr;
    gap: 0.75rem;
  }

  dt {
    font-weight: 600;
  }

  .summary {
    color: var(--_muted);
  }

  .outline {
    display: grid;
    gap: 0.75rem;
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .outline .bone {
    block-size: 1.25rem;
  }

  .frame {
    position: relative;
    max-block-size: var(--usher-matrix-height, min(75vh, 44rem));
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }

  th,
  td {
    padding: 0.4375rem 0.75rem;
    border-block-end: 1px solid var(--_line);
    text-align: center;
  }

  tbody tr:last-child > * {
    border-block-end: 0;
  }

  thead th {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    background: var(--_raised);
    font-weight: 600;
    hyphens: auto;
  }

  .held {
    display: block;
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 400;
  }

  .scope {
    text-align: start;
  }

  tbody .scope {
    font: 500 0.875rem/1.5 var(--_mono);
    overflow-wrap: anywhere;
  }

  .action {
    color: var(--_muted);
    font-weight: 400;
  }

  tbody tr:hover > * {
    background: var(--_raised);
  }

  /* Keeps the cell in focus clear of the sticky head. */
  tbody :is(th, td) {
    scroll-margin-block: 5rem 0.5rem;
  }

  tbody :is(th, td):focus {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .sign {
    display: inline-grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border-radius: 50%;
    font-weight: 700;
  }

  .allowed .sign {
    background: var(--_good-soft);
    color: var(--_good);
  }

  .refused .sign {
    color: var(--_muted);
  }

  .compared {
    border-inline: 1px solid var(--_accent);
  }

  thead .compared {
    background: var(--_accent-soft);
    box-shadow: inset 0 3px 0 var(--_accent);
  }

  .change {
    display: inline-block;
    margin-inline-start: 0.5rem;
    padding-inline: 0.5rem;
    border: 1px solid;
    border-radius: 1rem;
    font: 500 0.75rem/1.4 system-ui, sans-serif;
  }

  .gained .change {
    background: var(--_good-soft);
    color: var(--_good);
  }

  .lost .change {
    background: var(--_bad-soft);
    color: var(--_bad);
  }

  .note {
    min-block-size: 4.25rem;
    padding: 0.625rem 0.875rem;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
    overflow-wrap: anywhere;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 0.75rem;
    padding: 2.5rem 1rem;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
    text-align: center;
  }

  /* Narrow: the scope stands on a line of its own above its cells, and nothing scrolls sideways. */
  @container (inline-size < 40rem) {
    .field:has(input) {
      flex: 1 1 100%;
    }

    table,
    thead,
    tbody {
      display: block;
    }

    tr {
      display: flex;
      flex-wrap: wrap;
    }

    thead {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
    }

    th,
    td {
      flex: 1 0 3rem;
      padding: 0.125rem 0.125rem 0.375rem;
    }

    thead th {
      position: static;
      padding: 0.375rem 0;
      font-size: 0.6875rem;
      letter-spacing: -0.02em;
      overflow-wrap: anywhere;
    }

    .held {
      font-size: inherit;
    }

    .scope {
      flex-basis: 100%;
      padding: 0.375rem 0.75rem 0;
      border-block-end: 0;
    }
  }

  @media (forced-colors: active) {
    .allowed .sign {
      border: 1px solid CanvasText;
    }

    thead .compared {
      border-block-start: 3px solid Highlight;
    }

    .levels label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }

  @media print {
    .toolbar,
    .roles,
    .actions,
    .note {
      display: none;
    }

    .frame {
      max-block-size: none;
      overflow: visible;
      border: 0;
    }

    thead th {
      position: static;
    }

    tr {
      break-inside: avoid;
    }
  }
`;

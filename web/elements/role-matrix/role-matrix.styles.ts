import { css } from "lit";

export const styles = css`
  :host {
    container-type: inline-size;
  }

  [lang] {
    display: grid;
    gap: 0.75rem;
  }

  fieldset {
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }

  .toolbar,
  .compare {
    align-items: end;
  }

  dl > div {
    display: grid;
    grid-template-columns: 8rem 1fr;
    gap: 0.75rem;
    padding-block: 0.25rem;
  }

  dt {
    font-weight: 600;
  }

  .summary {
    flex: 1 1 16rem;
    color: var(--_muted);
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
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--_line);
    text-align: center;
  }

  thead {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
  }

  thead th {
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
    outline-offset: -2px;
  }

  .sign {
    display: inline-grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border-radius: 50%;
    color: var(--_muted);
    font-weight: 700;
  }

  .allowed .sign,
  .gained .change {
    background: var(--_good-soft);
    color: var(--_good);
  }

  .lost .change {
    background: var(--_bad-soft);
    color: var(--_bad);
  }

  .compared {
    border-inline: 1px solid var(--_accent);
  }

  thead .compared {
    background: var(--_accent-soft);
  }

  .change {
    margin-inline-start: 0.5rem;
    padding-inline: 0.5rem;
    border: 1px solid;
    border-radius: 1rem;
    font: 500 0.75rem/1.5 system-ui, sans-serif;
  }

  .note {
    min-block-size: 4.5rem;
  }

  /* Narrow: the scope stands on a line of its own above its cells, and nothing scrolls sideways. */
  @container (inline-size < 40rem) {
    table,
    thead,
    tbody {
      display: block;
    }

    tr {
      display: flex;
      flex-wrap: wrap;
    }

    th,
    td {
      flex: 1 0 3rem;
      padding: 0.25rem 0;
    }

    thead th {
      font-size: 0.75rem;
      overflow-wrap: anywhere;
    }

    .scope {
      flex-basis: 100%;
      padding: 0.5rem 0.75rem 0;
      border-block-end: 0;
    }
  }

  @media print {
    .toolbar,
    details,
    button,
    .note {
      display: none;
    }

    .frame {
      max-block-size: none;
      overflow: visible;
      border: 0;
    }

    thead {
      position: static;
    }

    tr {
      break-inside: avoid;
    }
  }
`;

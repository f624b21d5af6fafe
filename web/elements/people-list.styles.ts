import { css } from "lit";

/** Lists of people and invitations: columns of one width in every chunk, so that chunks out of sight cost nothing. */
export const peopleList = css`
  :host {
    display: block;
  }

  p {
    margin: 0;
  }

  table,
  thead,
  tbody {
    display: block;
  }

  tbody {
    content-visibility: auto;
    contain-intrinsic-size: auto 340rem;
  }

  [hidden] {
    display: none;
  }

  tr {
    display: grid;
    border-block: 1px solid var(--_line) 0;
  }

  th,
  td {
    min-inline-size: 0;
    border: 0;
  }

  td,
  tbody th {
    padding-block: 0.625rem;
    line-height: 1.75rem;
  }

  thead th {
    align-self: end;
    line-height: 1.5rem;
    overflow-wrap: normal;
    hyphens: auto;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem;
    margin-block-end: 0.75rem;
  }

  .title {
    flex: 1 1 14rem;
    align-self: center;
    font-size: 1.125rem;
    font-weight: 600;
  }

  .title ::slotted(*) {
    display: inline;
    margin: 0;
    font: inherit;
  }

  .summary {
    flex-basis: 100%;
    color: var(--_muted);
    font-size: 0.8125rem;
  }

  td :is(button, select) {
    min-block-size: 1.75rem;
    max-inline-size: 100%;
    padding-inline: 0.5rem;
    font-size: 0.875rem;
    line-height: 1.5;
  }

  td select {
    inline-size: 100%;
    max-inline-size: 9rem;
    padding-inline: 0.25rem;
  }

  .actions p {
    flex-basis: 100%;
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  .below td {
    grid-column: 1 / -1;
    line-height: inherit;
  }

  .below div {
    display: grid;
    gap: 0.5rem;
  }

  .below .actions {
    display: flex;
  }

  /* No line between a row and what belongs to it. */
  .below {
    border: 0;
  }

  .question,
  .refusal,
  .trace {
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .refusal {
    border-inline-start-color: var(--_bad);
    background: var(--_bad-soft);
  }

  [aria-busy="true"] {
    opacity: 0.75;
  }

  @media (width >= 48rem) {
    tr {
      grid-template-columns: var(--_columns);
    }
  }

  @media (width < 48rem) {
    tbody {
      contain-intrinsic-size: auto 1200rem;
    }

    tbody :is(th, td) {
      padding-block: 0;
    }

    .below td {
      padding-block-end: 0.25rem;
    }
  }
`;

import { css } from "lit";

/** Lists of people and invitations: columns of one width in every chunk, so that chunks out of sight cost nothing. */
export const peopleList = css`
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

  [part="row"] > * {
    line-height: 1.75rem;
  }

  thead th {
    align-self: end;
    hyphens: auto;
  }

  .head,
  .notice,
  .empty {
    margin-block-end: 0.75rem;
  }

  .head {
    align-items: end;
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
    inline-size: 9rem;
    padding-inline: 0.25rem;
  }

  td p {
    flex-basis: 100%;
    font-size: 0.875rem;
    line-height: 1.5;
  }

  /* Floating, so that it stands in the box and not on its edge. */
  legend {
    float: inline-start;
    padding: 0;
    font-weight: 700;
  }

  .below td {
    grid-column: 1 / -1;
  }

  /* No line between a row and what belongs to it. */
  .below {
    border: 0;
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
  }
`;

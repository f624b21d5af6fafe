import { css } from "lit";

/** Tables of people and invitations: a table where there is room, a card a row where there is not. */
export const table = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.5rem;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  thead th {
    color: var(--_muted);
    font-size: 0.8125rem;
    overflow-wrap: normal;
  }

  tbody th {
    font-weight: 500;
  }

  /* The titles of the columns are said by each cell instead; those that sort stay. */
  @media (width < 48rem) {
    thead th:not(:has(button)) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    table,
    tbody {
      display: block;
    }

    tr {
      display: grid;
      gap: 0.25rem;
      padding-block: 0.75rem;
      border-block-end: 1px solid var(--_line);
    }

    thead tr {
      display: flex;
      flex-wrap: wrap;
      padding: 0;
      border: 0;
    }

    th,
    td {
      padding: 0;
      border: 0;
    }

    td[data-title]::before {
      content: attr(data-title) ": ";
      color: var(--_muted);
      font-size: 0.8125rem;
    }
  }
`;

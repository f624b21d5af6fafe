import { css } from "lit";

export const styles = css`
  :host {
    --_columns: minmax(0, 1.4fr) minmax(0, 2fr) minmax(0, 1.1fr) minmax(0, 0.8fr) minmax(0, 1.2fr);
  }

  .project {
    --_columns: minmax(0, 1.2fr) minmax(0, 1.7fr) minmax(6.75rem, 1fr) minmax(6.75rem, 1fr) minmax(0, 1.4fr) minmax(0, 0.7fr)
      minmax(0, 1fr);
  }

  .seats {
    font-weight: 600;
  }

  thead button {
    min-block-size: 1.5rem;
    border: 0;
    padding: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
  }

  [aria-sort="ascending"] button::after {
    content: " ↑" / "";
  }

  [aria-sort="descending"] button::after {
    content: " ↓" / "";
  }

  td .why {
    min-block-size: 1.5rem;
    inline-size: 1.5rem;
    padding: 0;
    border-radius: 50%;
    line-height: 1;
  }

  .why[aria-expanded="true"] {
    background: var(--_accent-soft);
  }

  .empty {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    padding-block: 1rem;
  }
`;

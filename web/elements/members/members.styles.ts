import { css } from "lit";

export const styles = css`
  :host {
    --_columns: 1.4fr 2fr 1.1fr 0.8fr 1.2fr;
  }

  .project {
    --_columns: 1.2fr 1.7fr minmax(6.75rem, 1fr) minmax(6.75rem, 1fr) 1.4fr 0.7fr 1fr;
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
`;

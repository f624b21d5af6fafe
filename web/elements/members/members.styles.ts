import { css } from "lit";

export const styles = css`
  :host {
    --_columns: 1.5fr 2fr 1fr 1fr 1fr;
  }

  .project {
    --_columns: 1fr 1.5fr 7rem 7rem 1.5fr 1fr 1fr;
  }

  .seats {
    font-weight: 600;
  }

  thead button {
    min-block-size: 24px;
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
    min-block-size: 24px;
    inline-size: 24px;
    padding: 0;
    border-radius: 50%;
  }
`;

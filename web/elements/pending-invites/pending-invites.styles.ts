import { css } from "lit";

export const styles = css`
  :host {
    --_columns: 1.5fr 1fr 1fr 1fr 1fr 2fr;
  }

  .expired {
    color: var(--_warn);
  }

  [aria-disabled="true"] {
    color: var(--_muted);
    cursor: progress;
  }
`;

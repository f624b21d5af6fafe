import { css } from "lit";

export const styles = css`
  :host {
    --_columns: minmax(0, 1.5fr) minmax(0, 1fr) minmax(0, 0.9fr) minmax(0, 1.1fr) minmax(0, 1fr) minmax(0, 2fr);
  }

  .expired {
    border-radius: 0.25rem;
    padding: 0.125rem 0.375rem;
    background: var(--_warn-soft);
    color: var(--_warn);
  }

  label.question {
    display: grid;
    gap: 0.5rem;
  }

  .link {
    min-inline-size: 0;
  }

  [aria-disabled="true"] {
    color: var(--_muted);
    cursor: progress;
  }
`;

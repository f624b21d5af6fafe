import { css } from "lit";

export const styles = css`
  .box {
    margin-block-end: 0.75rem;
    border-inline-start-color: var(--_edge);
  }

  .ok {
    border-inline-start-color: var(--_good);
  }

  .fail {
    border-inline-start-color: var(--_bad);
  }

  h2 {
    justify-content: space-between;
    font-size: 1rem;
  }

  small {
    font-weight: 500;
  }

  .field {
    inline-size: 100%;
    max-inline-size: 36rem;
  }

  .verdict {
    justify-items: start;
    border-inline-start-color: var(--_accent);
    background: var(--_accent-soft);
  }

  details li {
    margin-block: 0.5rem;
  }
`;

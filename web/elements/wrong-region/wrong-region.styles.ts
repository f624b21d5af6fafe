import { css } from "lit";

export const styles = css`
  /* Nothing is wrong: no gap in a layout either. */
  :host(:not([kind], [failed])) {
    position: absolute;
  }

  .signpost {
    inline-size: 1.75rem;
    fill: none;
    stroke: var(--_warn);
    stroke-width: 1.75;
  }

  .words {
    flex: 1 1 16rem;
    min-inline-size: 0;
  }
`;

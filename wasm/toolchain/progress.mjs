const quietSeconds = 5;

/**
 * Says which step is running and how far it is: one updating line on a terminal, plain lines elsewhere.
 *
 *     [1/2] Emscripten: downloading 250 MB, 43 % (6 s)
 *     [1/2] Emscripten: ready (24 s)
 *
 * @param {object} options
 * @param {(text: string) => void} options.write
 * @param {boolean} [options.tty] may the line be rewritten
 * @param {() => number} [options.now] milliseconds
 * @param {() => number} [options.columns]
 */
export function createProgress({ write, tty = false, now = () => performance.now(), columns = () => 80 }) {
  let step = null;
  let clock = null;

  const seconds = (since) => Math.round((now() - since) / 1000);
  const line = () => {
    const percent = step.percent === undefined ? "" : `, ${Math.floor(step.percent)} %`;
    const took = seconds(step.began);
    return `${step.title}: ${step.doing}${percent}${took > 0 ? ` (${took} s)` : ""}`;
  };
  const print = () => {
    if (tty) return write(`\r\x1b[K${line().slice(0, columns() - 1)}`);
    step.printed = now();
    write(`${line()}\n`);
  };
  const tick = () => {
    if (tty || seconds(step.printed) >= quietSeconds) print();
  };

  return {
    /** Starts step `number` of `of`. */
    begin(number, of, name) {
      step = { title: `[${number}/${of}] ${name}`, doing: "", began: now(), printed: 0 };
      clock = setInterval(tick, 1000);
      clock.unref();
    },
    /** What the step is doing now and, where known, how much of it is done. */
    update(doing, percent) {
      const changed = doing !== step.doing;
      step.doing = doing;
      step.percent = percent;
      if (changed) print();
      else if (!tty) tick();
    },
    /** Ends the step. */
    end(result) {
      this.update(result);
      this.stop();
    },
    /** Ends the updating line, so that whatever is printed next starts on a line of its own. */
    stop() {
      clearInterval(clock);
      if (step && tty) write("\n");
      step = null;
    },
    /** One line beside the steps. */
    note(text) {
      write(`${step && tty ? "\r\x1b[K" : ""}${text}\n`);
    },
  };
}

/**
 * Progress for a caller's `log` (one finished line per call), or for stderr when there is none.
 * @param {(line: string) => void} [log]
 */
export function progressFor(log) {
  if (log) return createProgress({ write: (text) => log(text.replace(/\n$/, "")) });
  const { stderr } = process;
  return createProgress({
    write: (text) => stderr.write(text),
    tty: Boolean(stderr.isTTY),
    columns: () => stderr.columns || 80,
  });
}

interface Closable {
  close(): Promise<void>;
}

/** What was opened and has to be closed: the last first, and each, whatever becomes of the others. */
export class Closing {
  readonly #opened: Closable[] = [];

  add<Thing extends Closable>(thing: Thing): Thing {
    this.#opened.push(thing);
    return thing;
  }

  /** Once more does no harm. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const thing of this.#opened.splice(0).reverse())
      await thing.close().catch((error) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, "not everything could be closed");
  }

  /** The value of what opens things; when it fails, what was opened by then is closed. */
  async orNone<Value>(open: () => Promise<Value>): Promise<Value> {
    try {
      return await open();
    } catch (error) {
      await this.close();
      throw error;
    }
  }
}

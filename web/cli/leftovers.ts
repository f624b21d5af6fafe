/** What has to go when the command ends before it is done. */
export class Leftovers {
  readonly #removals = new Set<() => void>();

  /** Has `remove` called at a sudden end, until the answer is called. It must be done when it returns. */
  add(remove: () => void): () => void {
    this.#removals.add(remove);
    return () => this.#removals.delete(remove);
  }

  removeAll(): void {
    for (const remove of this.#removals) remove();
    this.#removals.clear();
  }
}

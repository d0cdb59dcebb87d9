// Everything about runs that may be overtaken: letting messages in, giving up, keeping only the latest.
//
// Cancelled is not empty: a run that nobody wants any more throws, since an empty answer would be a false one.

/** Thrown by work that was called off. It says nothing about what the work would have found. */
export class Cancelled extends Error {
  constructor() {
    super("Cancelled");
    this.name = "Cancelled";
  }
}

export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

/** Lets waiting messages in, then throws if nobody wants this run any more. */
export async function checkpoint(signal: AbortSignal): Promise<void> {
  // Awaiting a settled promise lets no message in; a turn of the event loop does.
  await new Promise<void>((resolve) => setImmediate(resolve));
  throwIfAborted(signal);
}

/** Resolves after `milliseconds`; throws at once when the run is called off meanwhile. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Cancelled());
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    }, milliseconds);
    function giveUp(): void {
      clearTimeout(timer);
      reject(new Cancelled());
    }
    signal.addEventListener("abort", giveUp, { once: true });
  });
}

/** At most one live run per key: a newer one aborts the older. Every promise settles. */
export class LatestWins<K> {
  readonly #live = new Map<K, AbortController>();

  run<T>(key: K, job: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#live.get(key)?.abort();
    const own = new AbortController();
    this.#live.set(key, own);
    return job(own.signal).finally(() => {
      if (this.#live.get(key) === own) this.#live.delete(key);
    });
  }

  abort(key: K): void {
    this.#live.get(key)?.abort();
  }

  abortAll(): void {
    for (const run of this.#live.values()) run.abort();
  }
}

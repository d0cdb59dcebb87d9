// One door for every request: cancellation, timing, logging and failure live here and nowhere else.

import type { CancellationToken, Connection, ProtocolRequestType } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { Cancelled } from "./schedule.ts";

/** Where the server writes what it does. Draft text goes to `trace` only. */
export interface Logger {
  error(message: string): void;
  info(message: string): void;
  trace(message: string): void;
}

/** An abort signal that follows the client's cancellation. */
export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

/** Work on one request. It is called at once, so that it sees the world as it was when the request came in. */
type Job<P, R> = (params: P, signal: AbortSignal) => R | Promise<R>;

/**
 * Answers a kind of request. A cancelled request ends in the protocol's error for it, never in an empty answer; a
 * broken one is logged and answered with `otherwise`.
 */
export function answer<P, R, PR, E, RO>(
  connection: Connection,
  logger: Logger,
  type: ProtocolRequestType<P, R, PR, E, RO>,
  otherwise: (params: P) => NoInfer<R>,
  job: Job<P, NoInfer<R>>,
): void {
  connection.onRequest<unknown, unknown>(type.method, async (params: P, token: CancellationToken): Promise<unknown> => {
    const began = performance.now();
    const spent = () => `${(performance.now() - began).toFixed(1)} ms`;
    const name = `${type.method}${placeOf(params)}`;
    try {
      const result = await job(params, signalOf(token));
      logger.trace(`${name} ${spent()}`);
      return result;
    } catch (error) {
      if (error instanceof Cancelled) {
        logger.trace(`${name} cancelled after ${spent()}`);
        return new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled");
      }
      if (error instanceof ResponseError) return error;
      logger.error(`${name} failed after ${spent()}: ${describe(error)}`);
      return otherwise(params);
    }
  });
}

/** What went wrong, with the place in our code where it did. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function placeOf(params: unknown): string {
  const uri = (params as { textDocument?: { uri?: unknown } } | null)?.textDocument?.uri;
  return typeof uri === "string" ? ` ${uri}` : "";
}

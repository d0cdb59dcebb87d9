// What comes of the wish to cite a source: edits for the draft as it is now, or words for the writer.

import type { CiteAnswer } from "./protocol.ts";

export type Outcome = { readonly edits: CiteAnswer["edits"] } | { readonly say: string };

/** A draft that changes each time it is asked about is being typed in, by the writer or by another extension. */
const MOST_TRIES = 3;

export const NO_DRAFT = "Open the draft that shall cite the source first.";

/**
 * Asks where the citation goes, and again where the draft changed before the answer came: the places in it are those of
 * the draft as it was. `versionNow` is the version that the editor shows.
 */
export async function citing(ask: () => Promise<CiteAnswer | null>, versionNow: () => number): Promise<Outcome> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const answer = await ask();
    if (!answer) return { say: NO_DRAFT };
    if (answer.textDocument.version !== versionNow()) continue;
    return answer.edits.length > 0 ? { edits: answer.edits } : { say: "The source is cited here already." };
  }
  return { say: "The draft changed before the source was cited. Please try again." };
}

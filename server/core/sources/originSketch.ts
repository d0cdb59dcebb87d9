// A sketch of a text, by which reprints are told: a sample of its runs of words, with a note where each stands. Two
// sketches coincide in proportion to the wording their texts share.

/** A run in a number: its hash, whether it stands in a quotation, and in which quarter of the text. Ascending. */
export type Sketch = Uint32Array;

/**
 * Words of a run. Longer ones are hardly ever the same in two texts written apart, but do not outlive an editor: with
 * every fifth word changed, a sixth of all runs of eight is left, and two fifths of those of four.
 */
const RUN = 4;
/** One run in so many is kept, chosen by its hash and so the same ones in every text. */
const SAMPLING_BITS = 2;
const QUOTED = 4;
const QUARTER = 3;
/** Bits of a run's number that are not its hash. */
const NOTES = 3;
/** A quotation that has not ended within so many words has no end. */
const LONGEST_QUOTATION = 150;

/** Two texts with this much of the shorter one's wording in common are one text. */
const SHARED = 0.5;
/** So are those with this much in common outside of quotations, if it is spread over the whole of the shorter one. */
const SPREAD = 0.12;
const SPREAD_IN_QUARTER = 0.05;
/** Fewer common runs than these say nothing. */
const LEAST_COMMON = 6;
const LEAST_SPREAD = 4;
/** A text with less than this besides furniture is a story that very many have printed. */
const LEAST_TELLING = 0.15;

/** The hash of a run in a sketch. */
export function hashOf(run: number): number {
  return run >>> NOTES;
}

export function sketchOf(prose: string): Sketch {
  const { hashes, quoted } = wordsOf(prose);
  const runs = hashes.length - RUN + 1;
  const kept = new Map<number, number>();
  for (let i = 0; i < runs; i++) {
    let hash = 0;
    for (let k = 0; k < RUN; k++) hash = Math.imul(hash ^ (hashes[i + k] ?? 0), 0x01000193) + k;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = (hash ^ (hash >>> 13)) >>> NOTES;
    if (hash & ((1 << SAMPLING_BITS) - 1) || kept.has(hash)) continue;
    kept.set(hash, (quoted[i] && quoted[i + RUN - 1] ? QUOTED : 0) | Math.floor((4 * i) / runs));
  }
  const sketch = new Uint32Array(kept.size);
  let place = 0;
  for (const [hash, notes] of kept) sketch[place++] = (hash << NOTES) | notes;
  return sketch.sort();
}

/**
 * Are two texts one, by their sketches? Two reports that quote the same speech share it in one place, or between
 * quotation marks; a reprint shares everything a little, however freely it was edited. Furniture ("Sign up to our
 * newsletter …") does not count.
 */
export function areReprints(a: Sketch, b: Sketch, isFurniture: (hash: number) => boolean): boolean {
  const [shorter, longer] = isBefore(a, b) ? [a, b] : [b, a];
  all.fill(0);
  common.fill(0);
  let [telling, other] = [0, 0];
  for (const run of shorter) {
    const hash = hashOf(run);
    while (other < longer.length && hashOf(longer[other] ?? 0) < hash) other++;
    const furniture = isFurniture(hash);
    if (!furniture) telling++;
    const place = (run & (QUOTED | QUARTER)) | (furniture ? FURNITURE : 0);
    all[place] = (all[place] ?? 0) + 1;
    if (other < longer.length && hashOf(longer[other] ?? 0) === hash) common[place] = (common[place] ?? 0) + 1;
  }
  return shareText(isMostlyFurniture(telling, shorter.length) ? 2 * FURNITURE : FURNITURE);
}

export function isMostlyFurniture(telling: number, all: number): boolean {
  return telling < LEAST_TELLING * all;
}

/** Above the notes of a run. */
const FURNITURE = 8;
/** How many runs there are of each kind, and how many of them in both texts. Kept, since millions of pairs are compared. */
const all = new Int32Array(2 * FURNITURE);
const common = new Int32Array(2 * FURNITURE);

function shareText(kinds: number): boolean {
  let [whole, shared, told, toldInBoth] = [0, 0, 0, 0];
  let spread = true;
  for (let quarter = 0; quarter <= QUARTER; quarter++) {
    let [there, inBoth] = [0, 0];
    for (let kind = quarter; kind < kinds; kind += QUARTER + 1) {
      whole += all[kind] ?? 0;
      shared += common[kind] ?? 0;
      if (kind & QUOTED) continue;
      there += all[kind] ?? 0;
      inBoth += common[kind] ?? 0;
    }
    if (inBoth < Math.max(1, SPREAD_IN_QUARTER * there)) spread = false;
    told += there;
    toldInBoth += inBoth;
  }
  if (shared >= Math.max(LEAST_COMMON, SHARED * whole)) return true;
  return spread && toldInBoth >= Math.max(LEAST_SPREAD, SPREAD * told);
}

/** The shorter one first; of equally long ones always the same, so that it does not matter which is asked about which. */
function isBefore(a: Sketch, b: Sketch): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const at = a.findIndex((run, i) => run !== b[i]);
  return at < 0 || (a[at] ?? 0) < (b[at] ?? 0);
}

const NO_WORD = 0x811c9dc5;
const OPENING = new Set([..."“„«"].map((mark) => mark.charCodeAt(0)));
const CLOSING = new Set([..."”»"].map((mark) => mark.charCodeAt(0)));
const STRAIGHT = 34;
const SPACE = 32;

/** A hash for every run of letters and digits, capitals or not, and whether it stands between quotation marks. */
function wordsOf(prose: string): { readonly hashes: readonly number[]; readonly quoted: readonly boolean[] } {
  const hashes: number[] = [];
  const quoted: boolean[] = [];
  const lower = prose.toLowerCase();
  let hash = NO_WORD;
  /** How many words there were when the quotation began. */
  let opened = -1;
  for (let i = 0; i <= lower.length; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : SPACE;
    if (isWordCode(code, lower, i)) {
      hash = Math.imul(hash ^ code, 0x01000193);
      continue;
    }
    if (hash !== NO_WORD) {
      hashes.push(hash);
      quoted.push(opened >= 0);
      hash = NO_WORD;
    }
    if (opened >= 0 && hashes.length - opened > LONGEST_QUOTATION) {
      quoted.fill(false, opened);
      opened = -1;
    }
    if (code === SPACE) continue;
    if (CLOSING.has(code) || (code === STRAIGHT && opened >= 0)) opened = -1;
    else if (OPENING.has(code) || code === STRAIGHT) opened = hashes.length;
  }
  return { hashes, quoted };
}

const WORD = /[\p{L}\p{N}]/u;

function isWordCode(code: number, text: string, at: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  // Both halves of a letter beyond the basic plane belong to it.
  const low = code >= 0xdc00 && code < 0xe000 && at > 0;
  return WORD.test(String.fromCodePoint(text.codePointAt(low ? at - 1 : at) ?? 0));
}

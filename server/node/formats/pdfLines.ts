// The runs of letters on a page of a PDF become lines in reading order: columns one after the other, tables row by row.

/** Letters set in one go, as the PDF has them. Coordinates grow to the right and upwards. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** Runs of one line without a wide gap between them: a line of a column, or a cell of a table. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** A line of running text, or a row of a table. */
export interface Line extends Segment {
  /** Present where the line is a row of a table. */
  readonly cells?: readonly Segment[];
  /** The edges of the column the line stands in. */
  readonly left: number;
  readonly right: number;
}

/** The lines of a page as one reads them. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const rows = rowsOf(runs).map(segmentsOf);
  return bandsOf(rows).flatMap(({ rows: band, gutter }) =>
    gutter === undefined ? oneColumn(band) : columns(band, gutter),
  );
}

/** Runs that stand side by side, from the top of the page to its foot. */
function rowsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const rows: Run[][] = [];
  const letters = runs.filter((run) => run.text.trim() !== "" && run.size > 0);
  for (const run of [...letters].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    // Raised and lowered letters belong to the line they are raised from.
    if (row && first && first.y - run.y < 0.5 * Math.max(run.size, first.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** Wider than any space between words of a line that is set to its full width. */
const GAP = 1.6;
const SPACE = 0.16;

function segmentsOf(row: readonly Run[]): readonly Segment[] {
  const segments: Segment[] = [];
  let part: Run[] = [];
  let end = 0;
  const finish = () => {
    if (part.length > 0) segments.push(segmentOf(part));
    part = [];
  };
  for (const run of row) {
    if (part.length > 0 && run.x - end > GAP * run.size) finish();
    // Bold type is sometimes faked by setting the same letters twice.
    const last = part.at(-1);
    if (last && last.text === run.text && Math.abs(last.x - run.x) < 0.1 * run.size) continue;
    part.push(run);
    end = Math.max(part.length === 1 ? run.x : end, run.x + run.width);
  }
  finish();
  return segments.filter(({ text }) => text !== "");
}

function segmentOf(runs: readonly Run[]): Segment {
  const main = runs.reduce((longest, run) =>
    run.text.length * run.size > longest.text.length * longest.size ? run : longest,
  );
  let text = "";
  let end = 0;
  for (const run of runs) {
    const apart = text !== "" && run.x - end > SPACE * main.size && !/\s$/.test(text) && !/^\s/.test(run.text);
    text += (apart ? " " : "") + raised(run, main, text);
    end = run.x + run.width;
  }
  const [first] = runs;
  return { text: text.replace(/\s+/g, " ").trim(), x: first?.x ?? 0, end, y: main.y, size: main.size, font: main.font };
}

/** "10⁶" and "3ʳᵈ" keep what is raised, between marks; numbers of notes are left out. */
function raised(run: Run, main: Run, before: string): string {
  const isRaised = run.size < 0.8 * main.size && run.y > main.y + 0.15 * main.size;
  const text = run.text.trim();
  if (!isRaised || !/^[\p{L}\d*†‡,−-]{1,5}$/u.test(text)) return run.text;
  const word = /^\p{L}+$/u.test(text)
    ? /\d$/.test(before)
    : /^[\d−-]+$/.test(text) && /\d$/.test(before) && text.length <= 2;
  return word ? `\uFDD0${text}\uFDD0` : "";
}

interface Band {
  readonly rows: readonly (readonly Segment[])[];
  /** Where a white stretch runs down between two columns. */
  readonly gutter: number | undefined;
}

type Interval = readonly [from: number, to: number];

/** Cuts a page into bands of one or of several columns: a title goes over both columns below it. */
function bandsOf(rows: readonly (readonly Segment[])[]): readonly Band[] {
  const bands: Band[] = [];
  const all = rows.flat();
  if (all.length === 0) return [];
  const left = Math.min(...all.map(({ x }) => x));
  const right = Math.max(...all.map(({ end }) => end));
  let open: (readonly Segment[])[] = [];
  let free: readonly Interval[] = [];
  const inner: Interval = [left + 0.1 * (right - left), right - 0.1 * (right - left)];
  const finish = () => {
    if (open.length === 0) return;
    const gutter = gutterOf(open, free);
    const last = bands.at(-1);
    if (gutter === undefined && last && last.gutter === undefined)
      bands[bands.length - 1] = { rows: [...last.rows, ...open], gutter };
    else bands.push({ rows: open, gutter });
    open = [];
  };
  for (const row of rows) {
    const own = without(open.length === 0 ? [inner] : free, row);
    if (own.length === 0) {
      finish();
      const alone = without([inner], row);
      if (alone.length === 0) {
        open = [row];
        free = [];
        finish();
        continue;
      }
      free = alone;
    } else free = own;
    open.push(row);
  }
  finish();
  return bands;
}

/** What stays white of `free` below the segments of a row; slivers are no gutter. */
function without(free: readonly Interval[], row: readonly Segment[]): readonly Interval[] {
  let white = [...free];
  for (const { x, end, size } of row) {
    white = white.flatMap(([from, to]): Interval[] =>
      end <= from || x >= to
        ? [[from, to]]
        : [[from, x] as const, [end, to] as const].filter(([a, b]) => b - a > 0.7 * size),
    );
  }
  return white;
}

const LEAST_LINES = 3;

/** The middle of the white stretch with lines of running text on both sides; undefined for one column, and tables. */
function gutterOf(rows: readonly (readonly Segment[])[], free: readonly Interval[]): number | undefined {
  const segments = rows.flat();
  const found = free.flatMap(([from, to]) => {
    const before = segments.filter(({ end }) => end <= from + 1);
    const behind = segments.filter(({ x }) => x >= to - 1);
    const fits = before.length >= LEAST_LINES && behind.length >= LEAST_LINES && isProse(before) && isProse(behind);
    return fits ? [{ middle: (from + to) / 2, width: to - from }] : [];
  });
  return found.sort((a, b) => b.width - a.width)[0]?.middle;
}

/** Lines of text fill their column; cells of a table do not. */
function isProse(segments: readonly Segment[]): boolean {
  const left = Math.min(...segments.map(({ x }) => x));
  const width = Math.max(...segments.map(({ end }) => end)) - left;
  const full = segments.filter(({ x, end }) => end - x > 0.75 * width).length;
  const letters = segments.reduce((sum, { text }) => sum + text.length, 0) / segments.length;
  return full >= 0.5 * segments.length && letters >= 16;
}

function columns(rows: readonly (readonly Segment[])[], gutter: number): readonly Line[] {
  const side = (wanted: (segment: Segment) => boolean) =>
    bandsOf(rows.map((row) => row.filter(wanted)).filter((row) => row.length > 0));
  return [side(({ end }) => end <= gutter), side(({ end }) => end > gutter)].flatMap((bands) =>
    bands.flatMap((band) => (band.gutter === undefined ? oneColumn(band.rows) : columns(band.rows, band.gutter))),
  );
}

function oneColumn(rows: readonly (readonly Segment[])[]): readonly Line[] {
  const segments = rows.flat();
  const left = Math.min(...segments.map(({ x }) => x));
  const right = Math.max(...segments.map(({ end }) => end));
  return rows.flatMap((row): Line[] => {
    const [first] = row;
    const last = row.at(-1);
    if (!first || !last) return [];
    const longest = row.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    const text = row.map((one) => one.text).join(" ");
    const { y, size, font } = longest;
    const isBullet = row.length === 2 && /^(?:[•◦▪·*–—-]|\d{1,3}[.)]|\(?[a-z]\))$/.test(first.text);
    return [
      {
        text,
        x: first.x,
        end: last.end,
        y,
        size,
        font,
        left,
        right,
        ...(row.length > 1 && !isBullet && { cells: row }),
      },
    ];
  });
}

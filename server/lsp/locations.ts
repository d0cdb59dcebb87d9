// Places as locations an editor can open. Of a web page the corpus has the words alone; an editor shows the page as it is
// written, so they are looked for in it.

import type { Location } from "vscode-languageserver";
import { sourceFormatOf } from "../core/sources/parseSource.ts";
import { finderIn } from "../core/sources/writtenPage.ts";
import type { Place } from "../features/markup.ts";
import type { FileSystem } from "../workspace/files.ts";
import { type LinesOf, toLocation } from "./convert.ts";
import { Lines } from "./lines.ts";

type Locate = (place: Place) => Location;

export function locationsOf(places: readonly Place[], linesOf: LinesOf, files: FileSystem): Promise<Location[]> {
  const anywhere: Locate = (place) => toLocation(place, linesOf);
  const known = new Map<string, Promise<Locate>>();
  return Promise.all(
    places.map(async (place) => {
      const { path } = place;
      if (sourceFormatOf(path) !== "html") return anywhere(place);
      const locate = known.get(path) ?? inPage(path, linesOf, files);
      known.set(path, locate);
      return (await locate)(place);
    }),
  );
}

/** Finds places in one web page; where it cannot be read any more or has other words by now, the page as a whole. */
async function inPage(path: string, linesOf: LinesOf, files: FileSystem): Promise<Locate> {
  const taken = linesOf(path);
  const page = await files.readPage?.(path);
  const whole: Locate = (place) => toLocation(place, linesOf);
  if (!taken || !page || !("text" in page)) return whole;
  const find = finderIn(page.text);
  const lines = new Lines(page.text);
  return (place) => {
    const span = find(taken.text, place);
    return span ? { ...whole(place), range: lines.range(span) } : whole(place);
  };
}

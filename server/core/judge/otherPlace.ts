// A figure of a place that a source never names: what another town's harbour handled contradicts nothing.

import type { Segment } from "../index/segment.ts";
import { isWritten } from "../names/mentionForms.ts";
import type { Figure, Mention, Reading } from "../reading/model.ts";
import type { Candidate } from "./placeFeatures.ts";

/** Words before a name that make it the place of something: "in Orsk", "of the town of Orsk"; "Orsk's" is another way. */
const OF_PLACE =
  /\b(?:in|of|at|to|from|near|outside|off|around)\s+(?:the\s+)?(?:(?:\p{Ll}+\s+)?(?:town|city|village|island|isle|port|harbour|harbor|state|province|county|region|district|capital|suburb|valley)\s+(?:of\s+)?)?$/iu;

/** What stands behind it has places of its own. */
const CLAUSE = /[;:]|,\s+(?:and|but|while|whereas|as|when)\b/i;

/** Tells the figures of sources that do not know a place which the draft's sentence names. */
export function otherPlaceThan(draft: Reading, figure: Figure): (candidate: Candidate) => boolean {
  const places = placesIn(draft, figure);
  if (places.length === 0) return () => false;
  const known = new Map<Segment, boolean>();
  return ({ segment }) => {
    let isKnown = known.get(segment);
    if (isKnown === undefined) {
      isKnown = places.every((place) => isNamedIn(segment, draft, place));
      known.set(segment, isKnown);
    }
    return !isKnown;
  };
}

function placesIn(draft: Reading, figure: Figure): readonly Mention[] {
  const start = draft.sentences[figure.sentence]?.start ?? 0;
  return draft.mentions.filter(({ sentence, form, entity, start: at, end }) => {
    if (sentence !== figure.sentence || !isWritten(form)) return false;
    const between = draft.text.slice(Math.min(end, figure.end), Math.max(at, figure.start));
    if (CLAUSE.test(between)) return false;
    const kind = draft.entities[entity]?.kind;
    if (kind === "person" || kind === "organisation") return false;
    return (
      OF_PLACE.test(draft.text.slice(Math.max(start, at - 40), at)) || /^['’]s\b/.test(draft.text.slice(end, end + 3))
    );
  });
}

/** By its key, or by a word of it anywhere. What happens at home mostly names no country. */
function isNamedIn(segment: Segment, draft: Reading, { text, entity }: Mention): boolean {
  const key = draft.entities[entity]?.key ?? "";
  const { entities } = segment;
  if (entities.some((one) => one.key === key) || (isCountry(key) && !entities.some((one) => isCountry(one.key))))
    return true;
  const lower = segment.text.toLowerCase();
  const words = text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
  const telling = words.filter((word) => !COMMON.test(word));
  // "At the Oscars" beside "two Oscar nominations".
  return telling.length === 0 || telling.some((word) => lower.includes(word.replace(/s$/, "")));
}

/** Words of many places. */
const COMMON = /^(?:new|old|north|south|east|west|upper|lower|great|saint|san|santa|los|las|the|port|lake|city)$/;

function isCountry(key: string): boolean {
  return key.startsWith("country:");
}

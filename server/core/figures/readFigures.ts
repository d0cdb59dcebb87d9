// Figures: reads every quantity, date and time of a text from its characters and its tokens.

import type { Figure, FigureKind } from "../reading/model.ts";
import type { TokenisedSentence } from "../reading/tokens.ts";
import { aboutOf } from "./about.ts";
import { isHyphen } from "./amounts.ts";
import { boundsOf, changesBefore } from "./bounds.ts";
import { type Day, dayOf } from "./calendar.ts";
import { dateAt } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { type Lexeme, lexemesOf } from "./lexemes.ts";
import { isIdiom, isName } from "./names.ts";
import { countedAt, unitOf, wordsOf } from "./nouns.ts";
import { ordinalAt } from "./ordinals.ts";
import { type QuantityReading, quantityAt } from "./quantities.ts";

/** Reads the figures of `prose`; `sentences` are its tokens, `asOf` the day relative dates count from. */
export function readFigures(
  prose: string,
  sentences: readonly TokenisedSentence[],
  asOf: string | null,
): readonly Figure[] {
  const day = dayOf(asOf);
  const figures: Figure[] = [];
  sentences.forEach((sentence, position) => {
    const lexemes = lexemesOf(prose, sentence);
    const drafts = draftsIn(lexemes, day);
    for (const draft of drafts) {
      const first = lexemes[draft.from];
      const last = lexemes[draft.to - 1];
      if (!first || !last) continue;
      figures.push({
        start: first.start,
        end: last.end,
        text: prose.slice(first.start, last.end),
        kind: draft.kind,
        value: draft.value,
        min: draft.min,
        max: draft.max,
        unit: draft.unit,
        bound: draft.bound,
        from: draft.origin,
        parts: draft.parts,
        date: draft.date,
        precision: draft.precision,
        sentence: position,
        of: draft.counted ? wordsOf(lexemes, draft.counted) : [],
        about: aboutOf(lexemes, draft, drafts),
      });
    }
  });
  return figures;
}

function draftsIn(lexemes: readonly Lexeme[], day: Day | null): readonly Draft[] {
  const drafts: Draft[] = [];
  let at = 0;
  while (at < lexemes.length) {
    const draft = draftAt(lexemes, at, day);
    if (draft && draft.to > at) {
      if (draft.kind !== null) drafts.push(draft as Draft);
      at = draft.to;
    } else at++;
  }
  return settle(lexemes, drafts);
}

type Attempt = Draft | { readonly kind: null; readonly to: number };

function draftAt(lexemes: readonly Lexeme[], at: number, day: Day | null): Attempt | undefined {
  const lexeme = lexemes[at];
  if (!lexeme || (lexeme.kind === "sign" && !"+-−–$£€¥₹₩₽₺₴₦₪₱฿'’".includes(lexeme.text))) return undefined;
  const idiom = isIdiom(lexemes, at);
  if (idiom > at) return { kind: null, to: idiom };
  const date = dateAt(lexemes, at, day);
  if (date) return plainDraft(date.from, date.to, date.kind, { date: date.date, value: date.value });
  const ordinal = ordinalAt(lexemes, at);
  const quantity = ordinal && lexeme.kind === "number" ? undefined : quantityAt(lexemes, at);
  if (quantity) {
    if (isName(lexemes, quantity)) return { kind: null, to: quantity.to };
    return fromQuantity(lexemes, quantity);
  }
  if (ordinal && !(lexeme.lower === "second" && lexemes[at - 1]?.pos === "NUM")) {
    const counted = countedAt(lexemes, ordinal.to, 1);
    return {
      ...plainDraft(at, ordinal.to, "ordinal", { value: ordinal.value, date: null }),
      counted: counted ?? null,
      unit: counted ? unitOf(lexemes, counted) : null,
    };
  }
  return undefined;
}

function plainDraft(
  from: number,
  to: number,
  kind: FigureKind,
  more: { date: string | null; value: number | null },
): Draft {
  return {
    from,
    to,
    kind,
    min: null,
    max: null,
    unit: null,
    bound: "=",
    change: null,
    origin: null,
    parts: null,
    precision: 0.5,
    counted: null,
    per: null,
    bounds: { from, to },
    ...more,
  };
}

function fromQuantity(lexemes: readonly Lexeme[], q: QuantityReading): Draft {
  const bounds = boundsOf(lexemes, q.from, q.to);
  const signed = q.sign === null ? null : q.sign === "+" ? "up" : "down";
  return {
    from: q.from,
    to: q.to,
    kind: q.kind,
    value: q.value,
    min: q.min,
    max: q.max,
    unit: q.unit,
    bound: signed ?? bounds.bound,
    change: bounds.change,
    origin: null,
    parts: q.parts,
    date: null,
    precision: q.precision,
    counted: q.counted,
    per: q.per,
    bounds,
  };
}

/** What only the neighbours tell: "from 12 to 15", units shared in lists. */
function settle(lexemes: readonly Lexeme[], drafts: readonly Draft[]): readonly Draft[] {
  const settled: Draft[] = [];
  for (const draft of drafts) {
    const range = draft.min !== null && draft.value === null && draft.parts === null;
    if (range && lexemes[draft.from - 1]?.lower === "from" && changesBefore(lexemes, draft.from - 1)) {
      const joint = jointOf(lexemes, draft);
      if (joint > 0) {
        settled.push({ ...draft, to: joint, value: draft.min, min: null, max: null });
        settled.push({
          ...draft,
          from: joint + 1,
          value: draft.max,
          min: null,
          max: null,
          origin: draft.min,
          change: "to",
        });
        continue;
      }
    }
    settled.push(draft);
  }
  return settled;
}

/** Where "to" or a hyphen parts the two ends of a range. */
function jointOf(lexemes: readonly Lexeme[], draft: Draft): number {
  for (let at = draft.from + 1; at < draft.to - 1; at++) {
    if (lexemes[at]?.lower === "to") return at;
    if (isHyphen(lexemes[at])) return -1;
  }
  return -1;
}

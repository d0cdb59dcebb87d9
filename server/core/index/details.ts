// Figures, entities, mentions, quotations and the prose of sentences as bytes. They are most of what a source weighs as
// objects, and few sources are asked for them, so each kind is read when it is first wanted.

import type {
  About,
  Attribution,
  Bound,
  Entity,
  EntityKind,
  Figure,
  FigureKind,
  Mention,
  Quotation,
  Reading,
  Role,
  Sentence,
} from "../reading/model.ts";
import type { Span } from "../text/span.ts";
import { ByteReader, type ByteWriter } from "./bytes.ts";
import { DetailReader, DetailWriter, StringTable, writeStrings } from "./detailBytes.ts";

/** The order is part of the format: new ones come last. */
const KINDS: readonly FigureKind[] = [
  "count",
  "percent",
  "money",
  "measure",
  "duration",
  "age",
  "date",
  "time",
  "ordinal",
  "score",
  "fraction",
  "multiple",
];
const BOUNDS: readonly Bound[] = ["=", "~", "<", ">", "up", "down"];
const CHANGES: readonly About["change"][] = [null, "to", "by"];
const MODALITIES: readonly About["modality"][] = ["asserted", "planned", "reported", "hypothetical"];
const ENTITY_KINDS: readonly EntityKind[] = ["person", "organisation", "place", "other"];
const FORMS: readonly Mention["form"][] = ["full", "short", "alias", "pronoun", "noun"];

const SECTIONS = ["figures", "entities", "mentions", "quotations", "prose"] as const;
type Section = (typeof SECTIONS)[number];

export function encodeDetails(reading: Reading, into: ByteWriter): void {
  const strings = new Map<string, number>();
  const sections = SECTIONS.map((section) => {
    const writer = new DetailWriter(strings, reading.text);
    ENCODERS[section](reading, writer);
    return writer.written();
  });
  writeStrings([...strings.keys()], into);
  for (const section of sections) {
    into.whole(section.length);
    into.append(section);
  }
}

const ENCODERS: Readonly<Record<Section, (reading: Reading, to: DetailWriter) => void>> = {
  figures: ({ figures }, to) => {
    to.whole(figures.length);
    for (const figure of figures) encodeFigure(figure, to);
  },
  entities: ({ entities }, to) => {
    to.whole(entities.length);
    for (const { kind, name, key, spellings, roles } of entities) {
      to.choice(ENTITY_KINDS, kind);
      to.word(name);
      to.word(key);
      to.words(spellings);
      to.whole(roles.length);
      for (const role of roles) {
        to.span(role);
        to.spelled(role.text, role);
        to.whole(role.of === null ? 0 : role.of + 1);
      }
    }
  },
  mentions: ({ mentions }, to) => {
    to.whole(mentions.length);
    for (const mention of mentions) {
      to.span(mention);
      to.spelled(mention.text, mention);
      to.whole(mention.sentence);
      to.whole(mention.entity);
      to.choice(FORMS, mention.form);
    }
  },
  quotations: ({ quotations }, to) => {
    to.whole(quotations.length);
    for (const quotation of quotations) {
      to.span(quotation);
      to.spelled(quotation.text, quotation);
      to.span(quotation.outer);
      to.whole(quotation.sentence);
      encodeAttribution(quotation.attribution, to);
      to.choice([false, true], quotation.phrase);
      to.whole(quotation.continues === null ? 0 : quotation.continues + 1);
    }
  },
  prose: ({ text, sentences }, to) => {
    sentences.forEach((sentence, i) => {
      const prose = proseOf(sentence);
      if (prose === "" || prose === plain(text, sentence)) return;
      to.whole(i + 1);
      to.word(prose);
    });
    to.whole(0);
  },
};

function encodeFigure(figure: Figure, to: DetailWriter): void {
  const { about } = figure;
  to.span(figure);
  to.spelled(figure.text, figure);
  to.whole(figure.sentence);
  to.choice(KINDS, figure.kind);
  for (const number of [figure.value, figure.min, figure.max, figure.from, figure.precision]) to.number(number);
  to.word(figure.unit);
  to.choice(BOUNDS, figure.bound);
  to.whole(figure.parts ? 1 : 0);
  for (const part of figure.parts ?? []) to.number(part);
  to.word(figure.date);
  to.words(figure.of);
  to.word(about.head);
  to.words(about.modifiers);
  to.words(about.shareOf);
  to.word(about.predicate);
  to.choice(CHANGES, about.change);
  to.word(about.per);
  to.words(about.period);
  to.choice([false, true], about.negated);
  to.choice(MODALITIES, about.modality);
}

/** Values are read in the order they were written in, which is the order they stand in here. */
function decodeFigure(from: DetailReader): Figure {
  const { start, end } = from.span();
  const text = from.spelled({ start, end });
  const sentence = from.whole();
  const kind = from.choice(KINDS);
  const [value, min, max] = [from.number(), from.number(), from.number()];
  const [begin, precision] = [from.number(), from.number() ?? 0];
  const unit = from.word();
  const bound = from.choice(BOUNDS);
  const parts = from.whole() === 0 ? null : ([from.number() ?? 0, from.number() ?? 0] as const);
  const date = from.word();
  const of = from.words();
  const about: About = {
    head: from.word(),
    modifiers: from.words(),
    shareOf: from.words(),
    predicate: from.word(),
    change: from.choice(CHANGES),
    per: from.word(),
    period: from.words(),
    negated: from.choice([false, true]),
    modality: from.choice(MODALITIES),
  };
  return {
    start,
    end,
    text,
    sentence,
    kind,
    value,
    min,
    max,
    unit,
    bound,
    from: begin,
    parts,
    date,
    precision,
    of,
    about,
  };
}

function encodeAttribution(attribution: Attribution | null, to: DetailWriter): void {
  to.whole(attribution ? 1 : 0);
  if (!attribution) return;
  const { speaker, text, span, cue } = attribution;
  to.whole(speaker === null ? 0 : speaker + 1);
  to.whole(span ? 1 : 0);
  if (span) to.span(span);
  to.word(text);
  to.word(cue);
}

function decodeAttribution(from: DetailReader): Attribution | null {
  if (from.whole() === 0) return null;
  const speaker = from.position();
  const span = from.whole() === 0 ? null : from.span();
  return { speaker, text: from.word() ?? "", span, cue: from.word() };
}

/** The sentence without markup, as people read it; empty where it has no tokens. */
function proseOf({ tokens }: Sentence): string {
  return tokens.map((token, i) => (token.spaced && i > 0 ? ` ${token.text}` : token.text)).join("");
}

/** The sentence as the text has it, on one line. */
function plain(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, " ");
}

/** The details of one record; each kind is read when first asked for. */
export class Details {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #strings: StringTable;
  readonly #starts: readonly number[];

  constructor(bytes: Uint8Array, text: string) {
    this.#bytes = bytes;
    this.#text = text;
    this.#strings = new StringTable(bytes);
    const reader = new ByteReader(bytes, this.#strings.end);
    this.#starts = SECTIONS.map(() => {
      const length = reader.whole();
      const start = reader.at;
      reader.skip(length);
      return start;
    });
  }

  figures(): readonly Figure[] {
    const from = this.#section("figures");
    return from.list(() => decodeFigure(from));
  }

  entities(): readonly Entity[] {
    const from = this.#section("entities");
    return from.list(() => ({
      kind: from.choice(ENTITY_KINDS),
      name: from.word() ?? "",
      key: from.word() ?? "",
      spellings: from.words(),
      roles: from.list((): Role => {
        const span = from.span();
        return { ...span, text: from.spelled(span), of: from.position() };
      }),
    }));
  }

  mentions(): readonly Mention[] {
    const from = this.#section("mentions");
    return from.list(() => {
      const span = from.span();
      return {
        ...span,
        text: from.spelled(span),
        sentence: from.whole(),
        entity: from.whole(),
        form: from.choice(FORMS),
      };
    });
  }

  quotations(): readonly Quotation[] {
    const from = this.#section("quotations");
    return from.list(() => {
      const span = from.span();
      return {
        ...span,
        text: from.spelled(span),
        outer: from.span(),
        sentence: from.whole(),
        attribution: decodeAttribution(from),
        phrase: from.choice([false, true]),
        continues: from.position(),
      };
    });
  }

  /** Prose of the sentences whose text has markup in it; of all others the text is their prose. */
  prose(): ReadonlyMap<number, string> {
    const from = this.#section("prose");
    const prose = new Map<number, string>();
    for (let place = from.whole(); place > 0; place = from.whole()) prose.set(place - 1, from.word() ?? "");
    return prose;
  }

  /** The prose of a sentence that `prose` does not have. */
  plain(span: Span): string {
    return plain(this.#text, span);
  }

  #section(section: Section): DetailReader {
    const at = this.#starts[SECTIONS.indexOf(section)] ?? this.#bytes.length;
    return new DetailReader(this.#bytes, at, this.#strings, this.#text);
  }
}

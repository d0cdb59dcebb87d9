// The one way to point into a text: half-open stretches of UTF-16 offsets.

/** Half-open stretch of UTF-16 offsets into one version of one text. Never line and column. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A list that holds at least one element. */
export type Some<T> = readonly [T, ...T[]];

export function hasSome<T>(list: readonly T[]): list is Some<T> {
  return list.length > 0;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where `offset` lies in the span or directly behind its last unit, as a cursor does after a word. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** What stands between two stretches, in whichever order they come. */
export function textBetween(text: string, one: Span, other: Span): string {
  return one.start < other.start ? text.slice(one.end, other.start) : text.slice(other.end, one.start);
}

// Figures of a source that the draft already states elsewhere, rightly: another figure hardly means them too.

import type { Figure } from "../reading/model.ts";
import { NEAR } from "./draftView.ts";
import { specificity } from "./figureTraits.ts";
import { type Candidate, type PlaceFeature, slot } from "./placeFeatures.ts";

/** By figure of the draft, those of the sources that it may stand for. */
type Lists = ReadonlyMap<Figure, readonly Candidate[]>;

/**
 * Marks candidates of one sentence's figures that another figure of the draft already states rightly: they are not what
 * these mean. `lists` are those of all figures near by.
 */
export function markTaken(figures: readonly Figure[], lists: Lists): void {
  const owners = new Map<number, { draft: Figure; strength: number }[]>();
  for (const [draft, candidates] of lists) {
    for (const { id, comparison, place } of candidates) {
      if (comparison.agreement !== "equal") continue;
      const near = 0.3 + (place[slot.softNear] ?? 0) + 0.6 * (place[slot.softAround] ?? 0);
      const strength = specificity(draft) * Math.min(1, near);
      const list = owners.get(id);
      if (list) list.push({ draft, strength });
      else owners.set(id, [{ draft, strength }]);
    }
  }
  for (const draft of figures) {
    for (const { id, place } of lists.get(draft) ?? []) {
      let most = 0;
      for (const owner of owners.get(id) ?? []) {
        const far = Math.abs(owner.draft.sentence - draft.sentence);
        if (owner.draft !== draft && far <= NEAR) most = Math.max(most, owner.strength * (far === 0 ? 1 : 0.7));
      }
      place[slot.taken] = most;
    }
  }
}

/**
 * Marks pairs that the draft has exchanged: "38 fences and 30 horses" where the source has 30 fences and 38 horses.
 * Each of the two figures stands better with the other's value. Marked are all pairs that one of `figures` is in.
 */
export function markExchanged(figures: readonly Figure[], lists: Lists): void {
  for (const figure of figures) {
    for (const other of lists.keys()) {
      if (figure === other || Math.abs(figure.sentence - other.sentence) > 1) continue;
      // Of two figures of the sentence, the first has marked the pair.
      if (figure.start > other.start && figures.includes(other)) continue;
      if (figure.start <= other.start) markPair(figure, other, lists);
      else markPair(other, figure, lists);
    }
  }
}

function markPair(one: Figure, two: Figure, lists: Lists): void {
  const ones = lists.get(one) ?? [];
  const twos = lists.get(two) ?? [];
  // Few figures are equal to one, and most to none.
  const equal1 = ones.filter(isEqual);
  const equal2 = equal1.length > 0 ? twos.filter(isEqual) : [];
  if (equal2.length === 0) return;
  for (const x of ones) {
    if (x.comparison.agreement !== "different") continue;
    // `x` has the value that the draft gives to `two`; `y` the one it gives to `one`.
    const straight2 = equal2.find((k) => k.id === x.id);
    if (!straight2) continue;
    for (const y of twos) {
      if (y.comparison.agreement !== "different" || y.anchor.segment !== x.anchor.segment) continue;
      if (Math.abs(y.sentence - x.sentence) > 1) continue;
      const straight1 = equal1.find((k) => k.id === y.id);
      if (!straight1) continue;
      const gain = Math.max(-1, Math.min(1, fit(x) + fit(y) - fit(straight1) - fit(straight2)));
      if (gain <= 0) continue;
      for (const crossed of [x, y]) raise(crossed, "exchanged", gain);
      for (const straight of [straight1, straight2]) raise(straight, "exchangedAway", gain);
    }
  }
}

function isEqual({ comparison }: Candidate): boolean {
  return comparison.agreement === "equal";
}

function raise({ place }: Candidate, name: PlaceFeature, value: number): void {
  place[slot[name]] = Math.max(place[slot[name]] ?? 0, value);
}

/** How well the figure stands in this place, apart from its value. */
function fit({ place }: Candidate): number {
  const of = (name: PlaceFeature): number => place[slot[name]] ?? 0;
  return (
    of("head") * 0.7 +
    of("modifiers") * 0.2 +
    of("tight") * 0.8 +
    of("wording") * 0.6 +
    of("owner") * 0.5 +
    of("predicate") * 0.3
  );
}

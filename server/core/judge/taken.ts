// Figures of a source that the draft already states elsewhere, rightly: another figure hardly means them too.

import type { Figure } from "../reading/model.ts";
import { specificity } from "./figureTraits.ts";
import { type Candidate, PLACE_FEATURES, type PlaceFeature, slot } from "./placeFeatures.ts";

/** Marks candidates that another figure of the draft already states rightly: they are not what this one means. */
export function markTaken(lists: ReadonlyMap<Figure, readonly Candidate[]>): void {
  const taken = PLACE_FEATURES.indexOf("taken");
  const near = PLACE_FEATURES.indexOf("softNear");
  const around = PLACE_FEATURES.indexOf("softAround");
  const owners = new Map<number, { draft: Figure; strength: number }[]>();
  for (const [draft, candidates] of lists) {
    for (const { id, comparison, place } of candidates) {
      if (comparison.agreement !== "equal") continue;
      const strength = specificity(draft) * Math.min(1, 0.3 + (place[near] ?? 0) + 0.6 * (place[around] ?? 0));
      const list = owners.get(id);
      if (list) list.push({ draft, strength });
      else owners.set(id, [{ draft, strength }]);
    }
  }
  for (const [draft, candidates] of lists) {
    for (const { id, place } of candidates) {
      let most = 0;
      for (const owner of owners.get(id) ?? []) {
        const far = Math.abs(owner.draft.sentence - draft.sentence);
        if (owner.draft !== draft && far <= 4) most = Math.max(most, owner.strength * (far === 0 ? 1 : 0.7));
      }
      place[taken] = most;
    }
  }
}

/**
 * Marks pairs that the draft has exchanged: "38 fences and 30 horses" where the source has 30 fences and 38 horses.
 * Each of the two figures stands better with the other's value.
 */
export function markExchanged(lists: ReadonlyMap<Figure, readonly Candidate[]>): void {
  for (const candidates of lists.values()) {
    for (const { place } of candidates) place[slot.exchanged] = place[slot.exchangedAway] = 0;
  }
  for (const [one, ones] of lists) {
    for (const [two, twos] of lists) {
      if (one === two || Math.abs(one.sentence - two.sentence) > 1 || one.start > two.start) continue;
      for (const x of ones) {
        if (x.comparison.agreement !== "different") continue;
        // `x` has the value that the draft gives to `two`; `y` the one it gives to `one`.
        const straight2 = twos.find((k) => k.id === x.id && k.comparison.agreement === "equal");
        if (!straight2) continue;
        for (const y of twos) {
          if (y.comparison.agreement !== "different" || y.anchor.segment !== x.anchor.segment) continue;
          if (Math.abs(y.sentence - x.sentence) > 1) continue;
          const straight1 = ones.find((k) => k.id === y.id && k.comparison.agreement === "equal");
          if (!straight1) continue;
          const gain = Math.max(-1, Math.min(1, fit(x) + fit(y) - fit(straight1) - fit(straight2)));
          if (gain <= 0) continue;
          for (const crossed of [x, y]) raise(crossed, "exchanged", gain);
          for (const straight of [straight1, straight2]) raise(straight, "exchangedAway", gain);
        }
      }
    }
  }
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

// Figures of a source that the draft already states elsewhere, rightly: another figure hardly means them too.

import type { Figure } from "../reading/model.ts";
import { specificity } from "./figureTraits.ts";
import { type Candidate, PLACE_FEATURES } from "./placeFeatures.ts";

/** Marks candidates that another figure of the draft already states rightly: they are not what this one means. */
export function markTaken(lists: ReadonlyMap<Figure, readonly Candidate[]>): void {
  const taken = PLACE_FEATURES.indexOf("taken");
  const near = PLACE_FEATURES.indexOf("softNear");
  const around = PLACE_FEATURES.indexOf("softAround");
  const owners = new Map<Figure, { draft: Figure; strength: number }[]>();
  for (const [draft, candidates] of lists) {
    for (const { figure, comparison, place } of candidates) {
      if (comparison.agreement !== "equal") continue;
      const strength = specificity(draft) * Math.min(1, 0.3 + (place[near] ?? 0) + 0.6 * (place[around] ?? 0));
      const list = owners.get(figure);
      if (list) list.push({ draft, strength });
      else owners.set(figure, [{ draft, strength }]);
    }
  }
  for (const [draft, candidates] of lists) {
    for (const { figure, place } of candidates) {
      let most = 0;
      for (const owner of owners.get(figure) ?? []) {
        const far = Math.abs(owner.draft.sentence - draft.sentence);
        if (owner.draft !== draft && far <= 4) most = Math.max(most, owner.strength * (far === 0 ? 1 : 0.7));
      }
      place[taken] = most;
    }
  }
}

// One word for a figure's value, so that a source can be found by the figures it states.

import type { Quantity } from "../reading/model.ts";

/** "#=1758", "#%97"; null for values that any text may state (small counts) or that have none. */
export function figureKey(quantity: Quantity): string | null {
  const { kind, value, parts, date } = quantity;
  if (parts) return `#s${Math.max(...parts)}-${Math.min(...parts)}`;
  if (kind === "date")
    return date === null || date.length < 4
      ? null
      : `#d${date.startsWith("--") ? date.slice(1) : date.slice(4) || date}`;
  if (value === null || !Number.isFinite(value)) return null;
  if (kind === "percent" || kind === "fraction")
    return `#%${Math.round(value * (kind === "fraction" ? 1000 : 10)) / 10}`;
  if (Math.abs(value) < 13 && Number.isInteger(value)) return null;
  return `#=${Number(value.toPrecision(6))}`;
}

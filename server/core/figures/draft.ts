// A figure on its way: what is known of it, in positions of lexemes.

import type { Bound, FigureKind } from "../reading/model.ts";
import type { Counted } from "./nouns.ts";

export interface Draft {
  /** First lexeme, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly bound: Bound;
  readonly change: "to" | "by" | null;
  /** Position of the word that says that something rose or fell. */
  readonly mover: number | null;
  /** "from 12" of "from 12 to 15". */
  readonly origin: number | null;
  readonly parts: readonly [number, number] | null;
  readonly date: string | null;
  readonly precision: number;
  readonly counted: Counted | null;
  readonly per: string | null;
  /** A currency stands before the amount. */
  readonly prefixed: boolean;
  /** In a range, the position of what joins its ends. */
  readonly joint: number | null;
  /** The figure with the words that bound it. */
  readonly bounds: { readonly from: number; readonly to: number };
}

// Whether a mention names somebody or something, or only refers back to what was named before.

import type { Mention } from "../reading/model.ts";

/** True for a name in any of its forms, not for "he" and "the lawyer". */
export function isWritten(form: Mention["form"]): boolean {
  return form !== "pronoun" && form !== "noun";
}

/** True for a name itself or a part of it, not for what somebody is called besides. */
export function isOwnName(form: Mention["form"]): boolean {
  return form === "full" || form === "short";
}

// The sides in court by the words for them: where somebody is told to speak for one, that is a role, and nobody speaks
// for two.

const PROSECUTION = "prosecution|crown";
const DEFENCE = "defence|defense|defendants?|accused";
const SPEAKING = "prosecuting|defending|mitigating";
const LAWYERS = "lawyer|counsel|barrister|solicitor|attorney|advocate|qc|kc";

/** "prosecuting", behind a name or before it. */
const SPEAKS = new RegExp(`^(?:${SPEAKING})$`);
/** Whom somebody may be told to speak for without a noun for it: "for the defence", "for the owner". */
const SIDE = new RegExp(`^(?:${PROSECUTION}|state|${DEFENCE}|owners?|family|council|victims?|couple)$`);
/** "For the defence, Anna Reed said"; but "for the state" begins many another sentence. */
const OPENING = new RegExp(`^(?:${SPEAKING}|for the (?:${PROSECUTION}|${DEFENCE}))$`);

const FOR_PROSECUTION = new RegExp(
  `^(?:prosecut(?:ing|ed|es)|.*\\bfor the (?:${PROSECUTION}|state))$|\\b(?:district|county|state) attorney$`,
);
const FOR_DEFENCE = new RegExp(
  `^(?:defend(?:ing|ed|s)|mitigating)$|\\bfor (?:the|his|her|their) (?:${DEFENCE})$|\\b(?:${DEFENCE}) (?:${LAWYERS})$`,
);

export function speaksInCourt(word: string): boolean {
  return SPEAKS.test(word);
}

export function isSideInCourt(word: string): boolean {
  return SIDE.test(word);
}

/** True for the words before a sentence's first comma that say for whom speaks who is named behind it. */
export function opensWithSide(words: string): boolean {
  return OPENING.test(words);
}

/** The side that a role in small letters names: "prosecuting", "spoke for the defence", "the defendant's lawyer". */
export function sideInCourt(role: string): "prosecution" | "defence" | undefined {
  if (FOR_PROSECUTION.test(role)) return "prosecution";
  return FOR_DEFENCE.test(role) ? "defence" : undefined;
}

/** True for words right behind "lawyer" or the like that make a prosecutor of it. */
export function isForProsecution(behind: string): boolean {
  return /^ for the (?:prosecution|[Cc]rown|[Ss]tate|people)\b/.test(behind);
}

/** Which kind of client it is that the words end in: a public body, or people of their own. */
export function clientInCourt(words: string): "public" | "private" | undefined {
  if (/\b(?:council|authority|ministry|department|government|commission|agency)$/i.test(words)) return "public";
  return /\b(?:owners?|family|couple|tenants?|victims?|homeowners?|farmers?)$/i.test(words) ? "private" : undefined;
}

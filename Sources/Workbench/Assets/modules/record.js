/**
 * Pure functions on a coder's record of one item. None of them changes its argument.
 *
 * A record holds the codes of the item, a note, the attributions in order of entry, and what was said about the
 * machine's suggestions. An attribution is one actor over one half-open span `[start, end)`: Unicode scalars of the
 * text, or milliseconds of the recording.
 */

/** Variables that are fields of an attribution; all others are in its `codes`. */
const FIELDS = ["mode", "capacity", "tone", "gender"];

/** A record in which nothing has been decided. */
export function emptyRecord() {
  return { codes: {}, attributions: [], note: "", isUncodable: false, reviewed: {} };
}

/** An id that is not yet taken in the record. */
export function newID(record, random = Math.random) {
  const taken = new Set(record.attributions.map((attribution) => attribution.id));
  for (;;) {
    const id = random().toString(36).slice(2, 8);
    if (id.length >= 4 && !taken.has(id)) return id;
  }
}

/**
 * A new attribution with what is known of the actor filled in and the rest undecided.
 *
 * @param {{id: string, actor: string, start: number, end: number, defaults?: Object<string, Object>}} given
 *   `defaults` is the item's: how actors appear on the item's day.
 */
export function newAttribution({ id, actor, start, end, defaults = {} }) {
  const known = defaults[actor] ?? {};
  return {
    id, actor, start, end,
    mode: known.mode ?? null,
    capacity: known.capacity ?? null,
    tone: known.tone ?? null,
    gender: known.gender ?? null,
    codes: { ...known.codes },
    note: "",
    suggestion: null,
  };
}

export function attributionOf(record, id) {
  return record.attributions.find((attribution) => attribution.id === id) ?? null;
}

export function addAttribution(record, attribution) {
  return { ...record, attributions: [...record.attributions, attribution] };
}

export function changeAttribution(record, id, changes) {
  return {
    ...record,
    attributions: record.attributions.map((attribution) =>
      attribution.id === id ? { ...attribution, ...changes } : attribution),
  };
}

/** Takes an attribution out. A suggestion that it came from counts as rejected, not as unseen. */
export function removeAttribution(record, id) {
  const gone = attributionOf(record, id);
  const without = { ...record, attributions: record.attributions.filter((attribution) => attribution.id !== id) };
  return gone?.suggestion == null ? without : review(without, gone.suggestion, "rejected");
}

/** The same span for another actor, whose own defaults replace those of the first; what was seen and heard stays. */
export function duplicateAttribution(attribution, { id, actor, defaults = {} }) {
  const other = newAttribution({ id, actor, start: attribution.start, end: attribution.end, defaults });
  return { ...other, mode: attribution.mode };
}

/**
 * Gives the attribution to another actor. Capacity and gender belong to the actor and are taken anew; mode, tone, span
 * and note belong to the passage and stay.
 */
export function changeActor(record, id, actor, defaults = {}) {
  const known = defaults[actor] ?? {};
  return changeAttribution(record, id, { actor, capacity: known.capacity ?? null, gender: known.gender ?? null });
}

/** The code that an attribution has under a variable, or null. */
export function codeOf(attribution, variable) {
  return (FIELDS.includes(variable) ? attribution[variable] : attribution.codes[variable]) ?? null;
}

/** Sets one code of an attribution; null takes it out. */
export function setCode(record, id, variable, code) {
  if (FIELDS.includes(variable)) return changeAttribution(record, id, { [variable]: code });
  return changeAttribution(record, id, { codes: withCode(attributionOf(record, id).codes, variable, code) });
}

/** Sets one code of the item; null takes it out. */
export function setItemCode(record, variable, code) {
  return { ...record, codes: withCode(record.codes, variable, code) };
}

function withCode(codes, variable, code) {
  const { [variable]: replaced, ...others } = codes;
  return code === null ? others : { ...others, [variable]: code };
}

/** Says what became of a suggestion: "accepted", "edited" or "rejected". */
export function review(record, number, verdict) {
  return { ...record, reviewed: { ...record.reviewed, [number]: verdict } };
}

/**
 * The variables that apply, in the order in which they are asked.
 *
 * @param {{variables: Array, actors: Array, actorByID?: Map}} codebook
 * @param {{kind: string, codes?: Object}} item
 * @param {Object} record
 * @param {Object|null} attribution null asks for the variables of the item.
 * @returns {Array} Variables of the codebook.
 */
export function asked(codebook, item, record, attribution) {
  const level = attribution === null ? "item" : "attribution";
  const actor = attribution === null ? null : actorOf(codebook, attribution.actor);
  return codebook.variables.filter((variable) =>
    variable.level === level
    && (variable.id !== "gender" || level === "item" || isGenderAsked(actor))
    && Object.entries(variable.when ?? {}).every(([dimension, codes]) =>
      codes.includes(valueIn(dimension, { item, record, attribution, actor }))));
}

function actorOf(codebook, id) {
  return codebook.actorByID?.get(id) ?? codebook.actors.find((actor) => actor.id === id) ?? null;
}

/** Gender is a question only for persons whose gender the actor list does not give. */
function isGenderAsked(actor) {
  return actor?.kind === "person" && (actor.gender ?? null) === null;
}

function valueIn(dimension, { item, record, attribution, actor }) {
  if (dimension === "kind") return item.kind;
  if (dimension === "class") return actor?.class ?? null;
  const own = attribution === null ? null : codeOf(attribution, dimension);
  return own ?? record.codes[dimension] ?? item.codes?.[dimension] ?? null;
}

/**
 * Takes out codes under variables that no longer apply, until nothing changes: a code that is gone may be the condition
 * of another. Mode, capacity, tone and gender are never taken out; gender may be known without being asked.
 */
export function settle(codebook, item, record) {
  for (;;) {
    const settled = {
      ...record,
      codes: kept(record.codes, asked(codebook, item, record, null), codebook),
      attributions: record.attributions.map((attribution) => ({
        ...attribution,
        codes: kept(attribution.codes, asked(codebook, item, record, attribution), codebook),
      })),
    };
    if (isSame(settled, record)) return record;
    record = settled;
  }
}

function kept(codes, variables, codebook) {
  const applying = new Set(variables.map((variable) => variable.id));
  const known = new Set(codebook.variables.map((variable) => variable.id));
  return Object.fromEntries(Object.entries(codes).filter(([id]) => applying.has(id) || !known.has(id)));
}

/** The required variables that apply and have no code yet. */
export function undecided(codebook, item, record, attribution) {
  return asked(codebook, item, record, attribution).filter((variable) =>
    variable.required
    && (attribution === null ? record.codes[variable.id] ?? null : codeOf(attribution, variable.id)) === null);
}

/** Whether a code is the one that the actor's entry proposes; it is shown as a default. */
export function isDefault(item, attribution, variable) {
  const known = item.defaults?.[attribution.actor];
  if (!known) return false;
  const proposed = FIELDS.includes(variable) ? known[variable] : known.codes?.[variable];
  return proposed != null && proposed === codeOf(attribution, variable);
}

/** Whether two records (or any two JSON values) say the same; the order of keys does not count. */
export function isSame(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]));
}

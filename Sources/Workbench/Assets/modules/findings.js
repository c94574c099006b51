/**
 * Where a finding of the server belongs.
 *
 * @param {{field: string, found?: string, expected?: string, mend?: string}} finding `field` is "attributions[2].tone",
 *   "attributions[2].codes.format" or "codes.topic".
 * @param {Object} record The record that was refused.
 * @returns {{attribution: string|null, variable: string|null, text: string}} `attribution` is an id; both are null when
 *   the finding is about the record as a whole.
 */
export function placeOf(finding, record) {
  const text = [finding.found, finding.expected, finding.mend].filter(Boolean).join(" · ");
  const inAttribution = /^attributions\[(\d+)\](?:\.(?:codes\.)?(.+))?$/.exec(finding.field ?? "");
  if (inAttribution) {
    const attribution = record.attributions[Number(inAttribution[1])]?.id ?? null;
    return { attribution, variable: inAttribution[2] ?? null, text };
  }
  const inCodes = /^codes\.(.+)$/.exec(finding.field ?? "");
  return { attribution: null, variable: inCodes?.[1] ?? null, text };
}

/// Fixed words of reports that are not codes: headings, caption labels, sentences with places in braces.
package enum Phrase: String, Sendable, CaseIterable {
  // Tables.
  case total, row, panel, everything, notCoded, undefinedMark, listSeparator, labelled, ofWhat
  case denominatorOf, itemsCount, declarationsCount, attributionsCount, rowsNotDrawn, panelsNotDrawn
  case noPanels, noRows, indicators
  // Caption labels.
  case corpus, outlets, period, declaredPeriods, window, filter, measure, denominator, denominatorTotals, apportionment
  case modeRule, rollUp, officialCapacity, arcomAntennaRule, standardErrorRule, intervalRule, codingIntervalRule,
    exceptions, exception, reliability,
    interval95, pooling,
    benchmark, items,
    declarations,
    attributions, codebook, fingerprint, completeness
  case multiplicity, conflicts, otherRecords, machine, machineNote, sources, rounding, roundingRule, sums, note
  case undefinedReasons, constructed, constructedShort, allItems, allPeriod, daysIncluded, excluding, crossing
  // Completeness.
  case monitoredOf, monitoredOnly, gaps, itemsOutside, itemsUncoded, unknownGender, toneNotCoded, lastDay
  // Sums.
  case sumOther, sumRounded, amountsRounded
  // Charts.
  case notJudged, women, notWomen, womenMen, chartDescription
  // The report page.
  case contents, findings, noFindings, undefinedStatement, charts, tables, method, audit, auditLine, provenance, files
  case otherLanguages
  case methodSums, methodUndefined, methodHalfOpen, methodTone, seeTable, seeChart
  // Lists beside the tables.
  case incidents, incidentRule, incidentsNote, debates, debate, contestant, person, debateRole, speech
  case roleParticipant, roleModerator, roleEmptyChair
  // Captured pages.
  case pages, pagesByDay, pagesByArticle, pagesTotal, pagesArticles, pagesOther, pagesExpected, pagesReceived
  case codedUnder, codedUnderCount, codedUnderWaiting
  case pagesLength, pagesNote, unknownOutlet, unknownDay
  // Whether coders agree.
  case agreementLead, agreementTableLead, agreementChart, agreementWeekChart, agreementWeekRow, agreementInterval,
    agreementIntervalHeading
  case agreementTitle, agreementCategories, agreementPairs, agreementCoders, agreementCodersByWeek, agreementSpans,
    agreementWeeks, agreementCodesMet
  case agreementCodesMetNote, agreementDisagreementNote, agreementAlphaNote, agreementDecisionNote
  case agreementActorNote, agreementToneNote, agreementGenderNote
  case agreementFirm, agreementTentative, agreementUndecided, agreementPoor, agreementAlwaysDiffer,
    agreementNeverDiffer, agreementNoVariation, agreementNothingTwice, agreementTooFew, agreementNone
  case agreementUnitsNeeded, agreementClustersNeeded, agreementClasses
  // Whether coders agree on spans.
  case spansOnTape, spansInArticles, spansWhereTape, spansWhereArticles, spansOverlap, spansEdgeSeconds,
    spansEdgeCharacters, spansVanished, spansLeft, spansCoders, spansEventsLeft
}

package import CoverageModel

/// The persons of the monthly tables who have no entry of their own in the codebook, as the rows of an actors file.
///
/// The declarations say three things about a person: a name, the party of each month, and whether the person spoke for the
/// executive. They say nothing about gender, so it is `unknown`.
package struct DeclaredActors: Sendable {
  /// The class of persons most of whose time is declared under the executive, and that of all others.
  static let classes = (executive: "executive", others: "politician")

  /// `actor, name, gender, class, party, from, to`, by actor and first day: one row per membership, and one row without a party
  /// for a person who has none.
  package let actors: [UInt8]
  /// Two parties in one month.
  package let findings: [Finding]
  /// The findings as a file of the same columns as `DeclarationFiles.findings`.
  package let findingsFile: [UInt8]

  /// Reads the monthly tables.
  ///
  /// A month belongs to the party under which most of the person's time was declared. A membership begins with the first month
  /// of a party and ends after the last one before another party follows; months without a declaration do not interrupt it.
  ///
  /// - Parameters:
  ///   - codebook: read with an empty actors file, so that its persons are those with an entry of their own. Parties are found by
  ///     the names and aliases of its actors.
  ///   - sources: the monthly tables, in any order.
  /// - Throws: every finding, when a table cannot be read or names a party that the codebook does not know.
  package init(codebook: Codebook, sources: [DeclarationSource]) throws(Findings) {
    var survey = ActorSurvey(codebook: codebook)
    for source in sources.sorted(by: { $0.name < $1.name }) {
      do throws(Finding) {
        survey.read(try DeclarationTable(source))
      } catch {
        survey.report(error)
      }
    }
    let persons = survey.persons()
    findings = DeclarationConverter.inOrder(survey.findings)
    guard !findings.contains(where: { $0.severity == .error }) else { throw Findings(findings) }
    actors = ActorSurvey.file(persons)
    findingsFile = DeclarationWriter.findings(findings)
  }
}

package import Logging

/// What a run is given from outside: where it logs to and how many threads it may use. No run asks for the clock.
package struct RunContext: Sendable {
  package let logger: Logger
  /// Changes the speed of a run and nothing else.
  package let threads: Int

  package init(logger: Logger, threads: Int) {
    self.logger = logger
    self.threads = threads
  }
}

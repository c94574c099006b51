import Logging
import Pipeline
import TestSupport

extension Repository {
  static let context = RunContext(logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), threads: 2)
}

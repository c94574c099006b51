internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Pipeline

/// Turns what goes wrong into an answer: JSON for the interface, a page for people. It stands around the session, whose keys may be wrong,
/// and again within it, where person and language are known.
struct RefusalMiddleware: RouterMiddleware {
  let words: Words
  let logger: Logger

  func handle(
    _ request: Request, context: WorkbenchContext, next: (Request, WorkbenchContext) async throws -> Response
  ) async throws -> Response {
    let refusal: Refusal
    do {
      return try await next(request, context)
    } catch let error as Refusal {
      refusal = error
    } catch let error as DeskError {
      if case .failed(let reason) = error { logger.error("\(reason)") }
      refusal = Refusal(error)
    } catch let error as PipelineError {
      logger.error("\(error)")
      refusal = Refusal(DeskError.failed(error))
    } catch let error as HTTPError {
      refusal =
        error.status == .notFound
        ? .absent
        : error.status == .contentTooLarge
          ? .tooLarge : Refusal(status: error.status, code: "refused", message: error.status.reasonPhrase)
    }
    if request.uri.path.hasPrefix("/api/") {
      return Reply.json(refusal.json(words, context.language), status: refusal.status)
    }
    if refusal.status == .unauthorized {
      let place = request.method == .get ? "?next=" + QueryText.encoded(request.uri.string) : ""
      return Reply.see("/sign-in" + place)
    }
    let shell = Shell(words: words, context: context)
    let known = shell.word("refusal.\(refusal.code)")
    let message = known == "refusal.\(refusal.code)" ? refusal.message : known
    return Reply.page(
      shell.page(title: refusal.status.reasonPhrase, main: Markup.notice(message, isError: true)),
      status: refusal.status)
  }
}

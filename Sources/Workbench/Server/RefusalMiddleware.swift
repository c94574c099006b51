internal import HTTPTypes
internal import Hummingbird
internal import Pipeline

/// Turns what goes wrong into an answer: JSON for the interface, a page for people.
struct RefusalMiddleware: RouterMiddleware {
  let words: Words

  func handle(
    _ request: Request, context: WorkbenchContext, next: (Request, WorkbenchContext) async throws -> Response
  ) async throws -> Response {
    let refusal: Refusal
    do {
      return try await next(request, context)
    } catch let error as Refusal {
      refusal = error
    } catch let error as DeskError {
      refusal = Refusal(error)
    } catch let error as PipelineError {
      refusal = Refusal(DeskError.failed(error))
    } catch let error as HTTPError {
      refusal =
        error.status == .notFound
        ? .absent
        : error.status == .contentTooLarge
          ? .tooLarge : Refusal(status: error.status, code: "refused", message: error.status.reasonPhrase)
    }
    if request.uri.path.hasPrefix("/api/") { return Reply.json(refusal.json, status: refusal.status) }
    if refusal.status == .unauthorized {
      let place = request.method == .get ? "?next=" + QueryText.encoded(request.uri.string) : ""
      return Reply.see("/sign-in" + place)
    }
    let shell = Shell(words: words, context: context)
    return Reply.page(
      shell.page(title: refusal.status.reasonPhrase, main: Markup.notice(refusal.message, isError: true)),
      status: refusal.status)
  }
}

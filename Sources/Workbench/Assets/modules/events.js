/**
 * Listens to what changes on the server.
 *
 * @param {{item?: function({item: string, sequence: number, coder: string}), queue?: function(), tables?: function(),
 *   open?: function()}} handlers `open` is called whenever the server is heard, for the first time or again.
 * @returns {EventSource} It reconnects by itself; `close()` ends it.
 */
export function listen(handlers) {
  const source = new EventSource("/api/events");
  for (const [name, handler] of Object.entries(handlers)) {
    source.addEventListener(name, (event) => handler(event.data ? JSON.parse(event.data) : {}));
  }
  return source;
}

import { meta } from "./dom.js";

/** The server answered, but not with success. `body` is the parsed JSON or null. */
export class ApiError extends Error {
  constructor(status, body) {
    super(body?.message ?? `HTTP ${status}`);
    this.name = "ApiError";
    this.status = status;
    this.error = body?.error ?? null;
    this.body = body;
  }
}

/** No answer arrived: no network, or the server is away. */
export class OfflineError extends Error {
  constructor(cause) {
    super("no answer from the server", { cause });
    this.name = "OfflineError";
  }
}

async function request(method, path, body) {
  const headers = { accept: "application/json" };
  if (method !== "GET") headers["x-qamtu-token"] = meta("csrf") ?? "";
  if (body !== undefined) headers["content-type"] = "application/json";
  let response;
  let text;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: "same-origin",
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    text = await response.text();
  } catch (cause) {
    throw new OfflineError(cause);
  }
  const parsed = parse(text);
  if (!response.ok) throw new ApiError(response.status, parsed);
  return parsed;
}

function parse(text) {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's error page is not JSON; the status says enough.
    return null;
  }
}

/** Requests to the workbench's own API. Each throws `ApiError` or `OfflineError`. */
export const api = {
  get: (path) => request("GET", path),
  post: (path, body) => request("POST", path, body),
  put: (path, body) => request("PUT", path, body),
};

/** The path of something under one item. */
export function itemPath(item, rest = "") {
  return `/api/items/${encodeURIComponent(item)}${rest}`;
}

/** Where to sign in again and come back to this page. */
export function signInPath() {
  return `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { ApiError, OfflineError } from "../../Sources/Workbench/Assets/modules/api.js";
import { LocalStore } from "../../Sources/Workbench/Assets/modules/outbox-store.js";
import { Outbox } from "../../Sources/Workbench/Assets/modules/outbox.js";
import { emptyRecord } from "../../Sources/Workbench/Assets/modules/record.js";

class FakeStorage {
  #values = new Map();
  getItem(name) { return this.#values.get(name) ?? null; }
  setItem(name, value) { this.#values.set(name, value); }
}

/** A server with one sequence per item that knows ids, refuses wrong bases, and can fail on demand. */
class FakeServer {
  sequences = new Map();
  received = [];
  answers = new Map();
  failures = [];
  inFlight = 0;
  mostInFlight = 0;

  async post(path, body) {
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    await new Promise((resolve) => setImmediate(resolve));
    this.inFlight -= 1;
    const failure = this.failures.shift();
    if (failure === "lost answer") this.#save(path, body);
    if (failure === "lost answer" || failure === "offline") throw new OfflineError();
    if (failure) throw failure;
    return this.#save(path, body);
  }

  #save(path, body) {
    if (this.answers.has(body.id)) return this.answers.get(body.id);
    const item = path.split("/")[3];
    const sequence = this.sequences.get(item) ?? 0;
    if (body.base !== sequence) throw new ApiError(409, { error: "conflict", sequence, record: state("theirs") });
    this.sequences.set(item, sequence + 1);
    this.received.push([item, body.label ?? "finish"]);
    this.answers.set(body.id, { sequence: sequence + 1, ...(path.endsWith("finish") ? { next: "b" } : {}) });
    return this.answers.get(body.id);
  }
}

const state = (note) => ({ ...emptyRecord(), note });

async function opened({ item = "a", coder = "aigul", server = new FakeServer(), storage = new FakeStorage(), sequence = 0, pauses = [] } = {}) {
  const states = [];
  const means = {
    store: new LocalStore(storage), transport: server,
    wait: async (milliseconds) => { pauses.push(milliseconds); await new Promise((resolve) => setImmediate(resolve)); },
  };
  const box = await Outbox.open(item, coder, (shown) => states.push(shown.state), means);
  const newest = box.begin(sequence);
  return { box, server, storage, states, newest, pauses };
}

async function kept(storage) {
  return (await new LocalStore(storage).all()).map(({ label }) => label);
}

test("decisions arrive in order, one at a time, and look saved only when acknowledged", async () => {
  const { box, server, storage, states } = await opened();
  await Promise.all([box.decide("one", state("1")), box.decide("two", state("2")), box.decide("three", state("3"))]);
  assert.notEqual(states.at(-1), "saved");
  await box.flush();
  assert.deepEqual(server.received, [["a", "one"], ["a", "two"], ["a", "three"]]);
  assert.equal(server.mostInFlight, 1);
  assert.equal(states.at(-1), "saved");
  assert.deepEqual(await kept(storage), []);
  assert.equal(box.sequence, 3);
});

test("a lost network keeps decisions, pauses grow to fifteen seconds, and nothing is doubled", async () => {
  const server = new FakeServer();
  server.failures = ["offline", "lost answer", "offline", new ApiError(503, null), "offline", "offline"];
  const { box, states, pauses } = await opened({ server });
  await box.decide("one", state("1"));
  await box.decide("two", state("2"));
  await box.flush();
  while (!box.isIdle) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(server.received, [["a", "one"], ["a", "two"]]);
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 15000, 15000]);
  assert.ok(states.includes("offline"));
  assert.equal(states.at(-1), "saved");
});

test("after a reload the newest record is shown and sending goes on; other persons' decisions stay", async () => {
  const storage = new FakeStorage();
  const server = new FakeServer();
  server.failures = [new ApiError(401, null), new ApiError(401, null), new ApiError(401, null)];
  const first = await opened({ server, storage });
  await first.box.decide("one", state("1"));
  await first.box.decide("two", state("2"));
  await first.box.flush();
  assert.equal(first.states.at(-1), "signed-out");
  server.failures = [];

  const other = await opened({ server, storage, coder: "bolat" });
  await other.box.flush();
  assert.equal(other.newest, null);
  assert.deepEqual(await kept(storage), ["one", "two"]);

  const again = await opened({ server, storage, coder: "aigul" });
  assert.equal(again.newest.note, "2");
  await again.box.flush();
  assert.deepEqual(server.received, [["a", "one"], ["a", "two"]]);
  assert.deepEqual(await kept(storage), []);
});

test("decisions on another item go on from wherever the coder is", async () => {
  const storage = new FakeStorage();
  const server = new FakeServer();
  server.failures = [new ApiError(401, null)];
  const first = await opened({ item: "a", server, storage });
  await first.box.decide("left behind", state("1"));
  await first.box.flush();
  server.failures = [];
  const next = await opened({ item: "b", server, storage });
  assert.equal(next.newest, null);
  await next.box.flush();
  assert.deepEqual(server.received, [["a", "left behind"]]);
});

test("a decision from before a reload never overwrites what came in between", async () => {
  const storage = new FakeStorage();
  const server = new FakeServer();
  server.failures = [new ApiError(401, null)];
  const first = await opened({ server, storage });
  await first.box.decide("mine", state("mine"));
  await first.box.flush();
  server.failures = [];
  server.sequences.set("a", 5);
  const { box, states } = await opened({ server, storage, sequence: 5 });
  let conflict = null;
  box.onConflict = (found) => { conflict = found; };
  await box.flush();
  assert.equal(states.at(-1), "conflict");
  assert.deepEqual(server.received, []);
  assert.equal(conflict?.record.note ?? "theirs", "theirs");
  await box.decide("after", state("after"));
  assert.deepEqual(await kept(storage), ["mine", "after"]);
  await box.resolve("mine");
  assert.deepEqual(server.received, [["a", "mine"], ["a", "after"]]);
  assert.equal(box.sequence, 7);
});

test("keeping the server's version drops what waited", async () => {
  const server = new FakeServer();
  server.sequences.set("a", 2);
  const { box, storage, states } = await opened({ server, sequence: 1 });
  await box.decide("mine", state("mine"));
  await box.flush();
  await box.resolve("theirs");
  assert.deepEqual(await kept(storage), []);
  assert.equal(box.sequence, 2);
  await box.decide("next", state("next"));
  await box.flush();
  assert.equal(states.at(-1), "saved");
  assert.deepEqual(server.received, [["a", "next"]]);
});

test("a refused decision is kept until one after it is acknowledged", async () => {
  const server = new FakeServer();
  server.failures = [new ApiError(422, { findings: [{ field: "attributions[0].end" }] })];
  const { box, storage, states } = await opened({ server });
  await box.decide("impossible", state("x"));
  await box.flush();
  assert.equal(states.at(-1), "refused");
  assert.deepEqual(await kept(storage), ["impossible"]);
  await box.decide("mended", state("y"));
  await box.flush();
  assert.deepEqual(server.received, [["a", "mended"]]);
  assert.deepEqual(await kept(storage), []);
  assert.equal(states.at(-1), "saved");
});

test("finishing waits for the decisions before it, and findings leave a draft", async () => {
  const server = new FakeServer();
  const { box } = await opened({ server });
  box.decide("one", state("1"));
  const answer = await box.finish(state("1"));
  assert.deepEqual([answer.ok, answer.next], [true, "b"]);
  assert.deepEqual(server.received, [["a", "one"], ["a", "finish"]]);
  server.failures = [new ApiError(422, { message: "not complete", findings: [{ field: "codes.topic" }] })];
  const refused = await box.finish(state("1"));
  assert.deepEqual([refused.ok, refused.findings.length], [false, 1]);
  assert.ok(box.isIdle);
});

test("a store that is full does not keep a decision from the server", async () => {
  const storage = new FakeStorage();
  const { box, server, states } = await opened({ storage });
  storage.setItem = () => { throw new Error("quota"); };
  await box.decide("one", state("1"));
  storage.setItem = () => {};
  await box.flush();
  assert.deepEqual(server.received, [["a", "one"]]);
  assert.equal(states.at(-1), "saved");
});

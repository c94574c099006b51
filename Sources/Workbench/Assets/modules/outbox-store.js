/**
 * Where decisions wait until the server has them. Entries are `{id, order, coder, item, …}`; `order` is unique and grows.
 * All three stores do the same: `all()`, and `change(puts, removedIDs)` in one step.
 */

const DATABASE = "qamtu-outbox";
const ENTRIES = "entries";

/** IndexedDB where there is one (not in some private windows), else localStorage. */
export async function openStore() {
  try {
    return new DatabaseStore(await openDatabase());
  } catch {
    return new LocalStore(localStorage);
  }
}

function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(ENTRIES, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("the database is blocked"));
  });
}

class DatabaseStore {
  #database;

  constructor(database) {
    this.#database = database;
  }

  all() {
    return new Promise((resolve, reject) => {
      const request = this.#database.transaction(ENTRIES).objectStore(ENTRIES).getAll();
      request.onsuccess = () => resolve(inOrder(request.result));
      request.onerror = () => reject(request.error);
    });
  }

  change(puts, removedIDs) {
    return new Promise((resolve, reject) => {
      // "strict" asks for the disk and not only for the operating system's memory.
      const transaction = this.#database.transaction(ENTRIES, "readwrite", { durability: "strict" });
      const entries = transaction.objectStore(ENTRIES);
      for (const entry of puts) entries.put(entry);
      for (const id of removedIDs) entries.delete(id);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

/** Keeps entries in anything like localStorage, one value for all of them, so that a change is whole. */
export class LocalStore {
  #storage;

  constructor(storage) {
    this.#storage = storage;
  }

  async all() {
    return inOrder(JSON.parse(this.#storage.getItem(DATABASE) ?? "[]"));
  }

  async change(puts, removedIDs) {
    const entries = new Map((await this.all()).map((entry) => [entry.id, entry]));
    for (const entry of puts) entries.set(entry.id, entry);
    for (const id of removedIDs) entries.delete(id);
    this.#storage.setItem(DATABASE, JSON.stringify([...entries.values()]));
  }
}

function inOrder(entries) {
  return entries.sort((one, other) => one.order - other.order);
}

// The web API of the gateway, and what one browser tab remembers of it.

const PATIENCE = 20_000;

// Kept for the tab alone, under one key for each gateway; in memory where storage is refused.
export class Memory {
  #key;
  #kept = {};

  constructor(src) {
    this.#key = `jalon:${src}`;
    try {
      this.#kept = JSON.parse(sessionStorage.getItem(this.#key)) || {};
    } catch {}
  }

  get(name) {
    return this.#kept[name];
  }

  set(changes) {
    Object.assign(this.#kept, changes);
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#kept));
    } catch {}
  }

  clear(...names) {
    if (!names.length) this.#kept = {};
    this.set(Object.fromEntries(names.map((name) => [name, undefined])));
    try {
      if (!names.length) sessionStorage.removeItem(this.#key);
    } catch {}
  }
}

export class Api {
  constructor(src, memory) {
    this.src = src;
    this.memory = memory;
  }

  // The answer's JSON; an error with the API's `status`, French `message` and `after` seconds,
  // or without a status when the network gave nothing, or a page of its own.
  async ask(method, path, body, more) {
    const token = this.memory.get("token");
    const headers = token && path !== "labels" ? { Authorization: `Bearer ${token}` } : {};
    if (body) headers["Content-Type"] = "application/json";
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), PATIENCE);
    try {
      const sent = { method, headers, body: body && JSON.stringify(body), signal: waiting.signal, ...more };
      const answer = await fetch(`${this.src}/api/${path}`, sent);
      if (answer.status === 204) return {};
      if (answer.ok) return await answer.json();
      const { error } = await answer.json().catch(() => ({}));
      throw Object.assign(new Error(error?.message || ""), { status: answer.status, after: error?.retry_after });
    } finally {
      clearTimeout(timer);
    }
  }

  async open() {
    if (!this.memory.get("token")) this.memory.set(await this.ask("POST", "session"));
  }
}

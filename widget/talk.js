// Says one message at a time. It is kept, with its id, until it is answered: sent again after a
// reload or an outage it is still the same message, so the gateway never takes it twice.

import { newId } from "./ids.js";

const SLOW = 4_000;
const AGAIN = 5;
const MOST_TRIES = 6;

export class Talk {
  #timer;
  #tries = 0;
  busy = false;

  // `shows` has: reply, waiting, trouble, gone and refused.
  constructor(api, memory, shows) {
    this.api = api;
    this.memory = memory;
    this.shows = shows;
  }

  get pending() {
    return this.memory.get("pending");
  }

  // Whether the message was taken: not while another one waits.
  say(content, shown) {
    if (this.pending) return false;
    this.resume({ id: newId(), ...content, shown });
    return true;
  }

  resume(pending) {
    this.#tries = 0;
    this.memory.set({ pending });
    this.deliver();
  }

  async deliver() {
    if (this.busy || !this.pending) return;
    clearTimeout(this.#timer);
    const { shown, ...body } = this.pending;
    this.#wait(true);
    try {
      await this.api.open();
      const reply = await this.api.ask("POST", "message", body);
      if (this.pending?.id !== body.id) return;
      this.memory.clear("pending");
      this.#wait(false);
      this.shows.reply(reply, { ...body, shown });
    } catch (error) {
      this.#wait(false);
      if (this.pending?.id === body.id) this.#failed(error);
    }
  }

  stop() {
    clearTimeout(this.#timer);
    this.memory.clear("pending");
  }

  #wait(now) {
    this.busy = now;
    this.shows.waiting(now);
    clearTimeout(this.slow);
    if (now) this.slow = setTimeout(() => this.shows.waiting(now, true), SLOW);
  }

  #failed(error) {
    const { status, after } = error;
    const { pending } = this;
    if (status === 401) {
      this.stop();
      return this.shows.gone(pending);
    }
    if (status && status !== 429 && status < 500) {
      this.stop();
      return this.shows.refused(error, pending);
    }
    const seconds = Math.ceil(after || AGAIN);
    const planned = ++this.#tries < MOST_TRIES || !status;
    if (planned) this.#timer = setTimeout(() => this.deliver(), seconds * 1000);
    this.shows.trouble(error, planned ? seconds : 0);
  }
}

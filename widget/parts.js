// Parts that not every conversation needs come when they are needed, or once the first answer is
// there: modules of the same origin, each of them once. What could not be had says so and tries again.

import { button, el } from "./dom.js";

const VERSION = "current"; // the gateway puts the one that it serves
const NAMES = ["answers", "result", "menu", "qr"];
const PART_WITHIN = 3_000;
const RETRY_AFTER = 5_000;

// Browsers remember that a module failed: another attempt has another address.
const script = (path, attempt) =>
  import(new URL(`/widget/${VERSION}/${path}.js${attempt ? `?${attempt}` : ""}`, import.meta.url).href);

// The labels of a language, however often it takes: without them there is nothing to show.
export async function labelsOf(language) {
  for (let attempt = 0; ; attempt++) {
    try {
      return (await script(`labels/${language}`, attempt)).default;
    } catch {
      await new Promise((done) => setTimeout(done, RETRY_AFTER));
    }
  }
}

export class Parts {
  here = {};
  #coming = {};
  #failures = 0;

  constructor(chat) {
    this.chat = chat;
  }

  load(name) {
    return (this.#coming[name] ??= script(`parts/${name}`, this.#failures).then((part) => {
      if (part.style) this.chat.root.adoptedStyleSheets.push(part.style);
      return (this.here[name] = part);
    }).catch((error) => {
      delete this.#coming[name];
      this.#failures++;
      throw error;
    }));
  }

  // Waits for these, but not for long.
  soon(names) {
    const loading = names.filter(Boolean).map((name) => this.load(name));
    return Promise.race([Promise.allSettled(loading), new Promise((done) => setTimeout(done, PART_WITHIN))]);
  }

  async warm() {
    if (navigator.connection?.saveData) return;
    for (const name of NAMES) await this.load(name).catch(() => {});
  }

  // What `make` makes of a part; as long as it is not there, a place for it with what is said `instead`.
  need(name, make, instead = []) {
    return this.here[name] ? make(this.here[name]) : late(this.chat, () => this.load(name), make, instead);
  }
}

// A place for what `make` makes of what `load` promises.
export function late(chat, load, make, instead = []) {
  const place = el("div", { className: "late" }, instead);
  let tries = 0;
  const attempt = async () => {
    if (tries && !place.isConnected) return;
    const got = await load().catch(() => null);
    if (!place.isConnected) return;
    if (got) return settle(chat, place, make(got));
    if (!tries++) {
      place.append(el("p", {}, chat.t("unloaded")), button(chat.t("retry"), attempt));
      addEventListener("online", attempt);
    }
    setTimeout(attempt, RETRY_AFTER * tries);
  };
  attempt();
  return place;
}

function settle(chat, place, made) {
  const focused = place.contains(chat.root.activeElement) && place.closest("[tabindex]");
  place.replaceWith(...[made].flat().filter(Boolean));
  if (focused) focused.focus();
}

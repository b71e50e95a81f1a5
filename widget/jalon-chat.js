// <jalon-chat src lang>: the chat as an element, opened by a button or, with
// `page`, filling its page. Its events: jalon:open, jalon:recommendation, jalon:erased.

import { Api, Memory } from "./api.js";
import { SAYS } from "./dialogue.js";
import { button, el, french, hidden } from "./dom.js";
import { frame } from "./frame.js";
import { Known } from "./known.js";
import { labelsOf, Parts } from "./parts.js";
import { needed, rendered } from "./render.js";
import { sheet } from "./style.js";
import { Talk } from "./talk.js";

const LANGUAGES = ["fr", "nl", "de", "en"];
const EXIT = "https://www.rtbf.be/meteo";
const NAMES_WITHIN = 1_000;
const BREATH = 500;

export class JalonChat extends HTMLElement {
  #begun;

  async connectedCallback() {
    if (this.#begun) return;
    this.#begun = true;
    this.page = this.hasAttribute("page");
    this.language = LANGUAGES.find((each) => this.lang.startsWith(each)) || "fr";
    this.src = new URL(this.getAttribute("src") || "/", import.meta.url).origin;
    this.memory = new Memory(this.src);
    this.api = new Api(this.src, this.memory);
    this.talk = new Talk(this.api, this.memory, this);
    this.parts = new Parts(this);
    this.labels = await labelsOf(this.language);
    this.known = new Known(this);
    this.root = this.shadowRoot || this.attachShadow({ mode: "open" });
    this.root.adoptedStyleSheets = [sheet];
    this.root.replaceChildren(frame(this));
    addEventListener("online", () => this.talk.deliver());
    if (this.page || this.memory.get("open")) this.open(false);
  }

  // Words

  t(name, n) {
    const [one, several = one] = this.labels[name].split("|");
    return (n > 1 ? several : one).replace("{n}", n);
  }

  day(when, more) {
    return new Date(when).toLocaleString(`${this.language}-BE`, { dateStyle: "long", ...more });
  }

  heading(below) {
    return `h${below + (this.page ? 1 : 2)}`;
  }

  learn(titles) {
    this.memory.set({ titles: { ...this.memory.get("titles"), ...Object.fromEntries(titles) } });
  }

  titles(fact, values) {
    const known = this.memory.get("titles") || {};
    return [values].flat().map((value) => known[`${fact}:${value}`]);
  }

  facts() {
    return this.known.titled;
  }

  tell(text) {
    this.state.textContent = text;
  }

  // Opening and closing

  open(focus = true) {
    this.toggleAttribute("open", true);
    if (!this.page) this.memory.set({ open: true });
    this.panel.hidden = false;
    this.launcher.hidden = true;
    if (focus) this.saying.focus();
    this.restored ??= this.restore();
    this.emit("open");
  }

  close() {
    if (this.page) return;
    this.toggleAttribute("open", false);
    this.memory.set({ open: false });
    this.panel.hidden = true;
    this.launcher.hidden = false;
    this.launcher.focus();
  }

  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`jalon:${name}`, { bubbles: true, composed: true, detail }));
  }

  // Saying something

  say(content, shown) {
    if (!this.talk.say(content, shown)) {
      this.tell(this.t("waits"));
      return false;
    }
    if (this.talk.pending) this.addSaid(shown);
    return true;
  }

  waiting(now, slow) {
    this.panel.classList.toggle("busy", now);
    this.tell(now ? this.t(slow ? "slow" : "working") : "");
    if (now) this.toEnd();
  }

  async reply({ messages, known }, body) {
    await this.ready(messages, known);
    this.unnotice();
    const follow = this.scroll.contains(this.root.activeElement);
    const said = this.log.lastElementChild;
    const [first] = messages.map((message) => this.addMessage(message, body));
    for (const { kind, path, first, second } of messages) {
      if (kind === "recommendation") this.emit(kind, { path, first: first.id, second: second.id });
      if (kind === "fallback") this.parts.load("answers").then(({ watch }) => watch(this, body), () => {});
    }
    if (!first) return;
    if (follow) first.focus({ preventScroll: true });
    this.toEnd();
    const top = said || first;
    if (top.offsetTop < this.scroll.scrollTop) this.scroll.scrollTop = top.offsetTop - 12;
    if (this.memory.get("aloud")) this.parts.load("menu").then(({ readAloud }) => readAloud(messages, this.log), () => {});
    setTimeout(() => this.parts.warm(), BREATH);
  }

  // The names of what is known, which the drawn path uses, and the parts; unless they are long in coming.
  ready(messages, known) {
    const named = Promise.race([this.known.show(known), new Promise((done) => setTimeout(done, NAMES_WITHIN))]);
    return Promise.all([named, this.parts.soon(messages.map(needed))]);
  }

  trouble(error, seconds) {
    const text = error.message && error.status ? error.message : "";
    const next = error.status && (seconds ? this.t("again", seconds) : this.t("tired"));
    this.notice(text || this.t("offline"), next, !seconds || !error.status);
  }

  refused(error, pending) {
    this.notice(error.message);
    if (!pending.text) return;
    this.log.querySelector(".said:last-of-type")?.remove();
    this.saying.value ||= pending.text;
  }

  gone({ text }) {
    this.anew(this.t("gone"));
    if (text) this.say({ text }, text);
  }

  // The log

  add(element) {
    this.welcome.hidden = true;
    this.moves.hidden = false;
    this.log.append(element);
    return element;
  }

  addSaid(text) {
    this.add(el("div", { className: "said", lang: "fr", ariaLive: "off" }, hidden(this.t("you")), text));
    this.toEnd();
  }

  addMessage(message, body) {
    const again = body && (() => {
      shown.remove();
      this.talk.resume(body);
    });
    const shown = rendered(message, this, again);
    if (message.choices?.length || ["question", "helplines", "recommendation"].includes(message.kind)) {
      for (const old of this.log.querySelectorAll(".choices, .aside, .question > .late")) old.remove();
    }
    if (message.kind === "recommendation") this.result = message;
    return this.add(shown);
  }

  notice(text, next, resend) {
    this.unnotice();
    const shown = el("div", { className: "notice" }, french(text), next && el("p", {}, next));
    if (resend) shown.append(button(this.t("resend"), () => this.talk.deliver(), "main"));
    this.add(shown);
    this.toEnd();
  }

  unnotice() {
    const old = this.log.querySelector(".notice");
    if (old?.contains(this.root.activeElement)) this.scroll.focus();
    old?.remove();
  }

  toEnd() {
    this.scroll.scrollTo(0, this.scroll.scrollHeight);
  }

  // Coming back and beginning again

  async restore() {
    const { pending } = this.talk;
    if (this.memory.get("token")) await this.readHistory();
    if (!this.talk.pending || this.talk.pending.id !== pending?.id) return;
    if (!this.shownIds?.has(pending.id)) this.addSaid(pending.shown);
    this.talk.resume(pending);
  }

  async readHistory() {
    try {
      await this.showHistory(await this.api.ask("GET", "history"));
    } catch (error) {
      if (error.status === 401) this.gone(this.talk.pending || {});
      else this.notice(this.t("unread"));
    }
  }

  async showHistory({ turns, known }) {
    const shown = turns.flatMap(({ messages }) => messages);
    await this.ready(shown, known);
    this.log.ariaLive = "off";
    let fact;
    for (const { said, messages } of turns) {
      this.addSaid(said.text || this.titles(fact, said.choices).map((each) => each || this.t("yourChoice")).join(", "));
      for (const message of messages) this.addMessage(message);
      fact = messages.filter((message) => message.choices).at(-1)?.fact ?? fact;
    }
    this.shownIds = new Set(turns.map((turn) => turn.id));
    const last = turns.at(-1);
    if (turns.some(({ id, messages }) => messages.length && id === this.talk.pending?.id)) this.talk.stop();
    else if (last && !last.messages.length && !this.talk.pending) this.unanswered(last);
    this.toEnd();
    setTimeout(() => (this.log.ariaLive = "polite"), 500);
  }

  unanswered({ id, said }) {
    this.memory.set({ pending: { id, ...said } });
    this.notice(this.t("unanswered"), "", true);
  }

  anew(text) {
    this.talk.stop();
    this.memory.clear("token", "titles", "pending");
    this.result = undefined;
    this.log.replaceChildren(el("div", { className: "notice" }, el("p", {}, text)));
    this.known.show({});
    this.moves.hidden = true;
    this.welcome.hidden = false;
    this.scroll.scrollTo(0, 0);
    this.scroll.focus();
  }

  async erase() {
    const failure = this.memory.get("token") && (await this.api.ask("DELETE", "session").catch((error) => error));
    if (failure?.message !== undefined && failure.status !== 401) return this.notice(this.t("notErased"));
    this.anew(this.t("erased"));
    this.emit("erased");
  }

  // Leaves at once; the request that erases outlives the page.
  quit() {
    if (this.memory.get("token")) this.api.ask("DELETE", "session", null, { keepalive: true }).catch(() => {});
    this.talk.stop();
    this.memory.clear();
    globalThis.speechSynthesis?.cancel();
    this.panel.hidden = true;
    location.replace(this.getAttribute("exit") || EXIT);
  }

  // What the messages need

  async places(query) {
    const answer = await this.api.ask("GET", `places?q=${encodeURIComponent(query)}`).catch(() => null);
    return answer?.places || [];
  }

  // Keeps the result: `how` is one of the ways of that part.
  keep(how) {
    if (!this.result) return this.tell(this.t("noResult"));
    this.parts.load("result").then((part) => part[how](this, this.result), () => this.tell(this.t("unloaded")));
  }

  ask(name) {
    this.say({ text: SAYS[name] }, SAYS[name]);
  }
}

customElements.get("jalon-chat") || customElements.define("jalon-chat", JalonChat);

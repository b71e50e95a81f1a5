// The chat page: sends what the person says to the API and shows every kind of message.
// Everything shown is set as text; nothing is ever read as HTML.

const TOKEN = "jalon-token";
const NAMES = "jalon-names";
const PATIENCE = 20_000;
const ADDRESS = /((?:https?:\/\/|www\.)\S*[^\s.,;:!?)»])/;
const ALONE = ["none", "declined"];
const GONE = "Votre conversation d’avant n’existe plus. En voici une nouvelle.";
const LOST = "La connexion ne passe pas. Votre message n’est pas perdu : renvoyez-le quand elle revient.";

const $ = (id) => document.getElementById(id);
const [log, scroll, saying, state] = ["log", "scroll", "saying", "state"].map($);
let titles = JSON.parse(sessionStorage.getItem(NAMES) || "{}");
let busy = false;

/* Making elements */

function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.flat().filter(Boolean).map(spaced));
  return made;
}

// Keeps « ? ! : ; » with the word that they follow.
const spaced = (part) => (part.replace ? part.replace(/ (?=[?!:;»])/g, "\u00a0").replace(/« /g, "«\u00a0") : part);

const button = (title, onclick, className = "") => el("button", { type: "button", className, onclick }, title);
const link = (href, ...title) => el("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...title);
const call = (phone, ...title) => el("a", { href: `tel:${phone.replace(/[^\d+]/g, "")}`, className: "call" }, ...title);
const address = (part) => link(part.replace(/^www/, "https://www"), part);
const linked = (text) => text.split(ADDRESS).map((part, n) => (n % 2 ? address(part) : part));
const paragraph = (text, className = "") => el("p", { className }, linked(text || ""));
const folded = (title, className, ...inside) => el("details", { className }, el("summary", {}, title), ...inside);
const listOf = (items, className) => el("ul", { className }, items.map((each) => el("li", {}, each)));
const counted = (n, noun) => `${n} ${noun}${n > 1 ? "s" : ""}`;
const toEnd = () => scroll.scrollTo(0, scroll.scrollHeight);

const day = (iso, more) => new Date(iso).toLocaleString("fr-BE", { dateStyle: "long", ...more });

/* The API */

async function api(method, path, body) {
  const token = sessionStorage.getItem(TOKEN);
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  if (body) headers["Content-Type"] = "application/json";
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE);
  try {
    const sent = { method, headers, body: body && JSON.stringify(body), signal: waiting.signal };
    const answer = await fetch(`/api/${path}`, sent);
    const content = answer.status === 204 ? {} : await answer.json();
    if (answer.ok) return content;
    throw Object.assign(new Error(content.error.message), { status: answer.status });
  } finally {
    clearTimeout(timer);
  }
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/* Saying something */

function say(content, shown) {
  if (busy) return false;
  addSaid(shown);
  deliver({ id: newId(), ...content });
  return true;
}

async function deliver(body) {
  setBusy(true);
  try {
    if (!sessionStorage.getItem(TOKEN)) {
      sessionStorage.setItem(TOKEN, (await api("POST", "session")).token);
    }
    showReply(await api("POST", "message", body), body);
  } catch (error) {
    failed(error, body);
  } finally {
    setBusy(false);
  }
}

function failed(error, body) {
  if (error.status === 401) {
    startAnew(GONE);
    if (body.text) setTimeout(() => say({ text: body.text }, body.text));
    return;
  }
  const again = !error.status || error.status === 429 || error.status >= 500;
  addNotice(error.status ? error.message : LOST, again ? body : null);
  if (!again && body.text) saying.value ||= body.text;
}

function setBusy(now) {
  busy = now;
  document.body.classList.toggle("busy", now);
  state.textContent = now ? "Jalon répond…" : "";
  if (now) toEnd();
}

/* The log */

function add(element) {
  $("welcome").hidden = true;
  $("moves").hidden = false;
  log.append(element);
  return element;
}

function addSaid(text) {
  add(el("div", { className: "said" }, el("span", { className: "hidden" }, "Vous : "), text));
  toEnd();
}

function addNotice(text, body) {
  const notice = add(el("div", { className: "notice" }, paragraph(text)));
  if (body) notice.append(resend(notice, body));
  toEnd();
}

function resend(from, body) {
  return button("Renvoyer", () => {
    if (busy) return;
    from.remove();
    deliver(body);
  });
}

function showReply(reply, body) {
  const focused = document.activeElement;
  const follow = focused === document.body || log.contains(focused);
  const said = log.lastElementChild;
  const [first] = reply.messages.map((message) => addMessage(message, body));
  showKnown(reply.known);
  if (!first) return;
  if (follow) first.focus({ preventScroll: true });
  toEnd();
  const before = said?.previousElementSibling;
  const top = before?.className === "notice" ? before : said || first;
  if (top.offsetTop < scroll.scrollTop) top.scrollIntoView({ block: "start" });
}

function addMessage(message, body) {
  const shown = el("article", { className: `told ${message.kind}`, tabIndex: -1 });
  shown.append(...(KINDS[message.kind] || KINDS.text)(message, body, shown).filter(Boolean));
  if (message.choices?.length || ["question", "helplines", "recommendation"].includes(message.kind)) {
    log.querySelectorAll(".choices, .aside").forEach((old) => old.remove());
  }
  return add(shown);
}

const KINDS = {
  text: (message) => [paragraph(message.text)],
  question: (message) => [
    paragraph(message.text, "asked"),
    message.choices.length > 0 && choices(message),
    message.fact === "commune" && !message.choices.length && communeField(),
    el("div", { className: "aside" }, message.at_most > 0 && el("span", {}, `encore ${counted(message.at_most, "question")} au plus`),
      message.why && folded("Pourquoi cette question ?", "", paragraph(message.why))),
  ],
  recommendation: ({ first, second, also }) => [
    card(first, "D’abord", "first"),
    card(second, "Ensuite"),
    also.length > 0 && folded("Autres pistes", "also", also.map((each) => card(each, "Aussi"))),
  ],
  explanation: ({ text, because }) => {
    const words = because.filter((each) => each.said).map((each) => `« ${each.said} »`);
    return [paragraph(text), words.length > 0 && paragraph(`Vos mots : ${words.join(", ")}.`, "small")];
  },
  helplines: ({ text, lines }) => [
    paragraph(text),
    listOf(lines.map((line) => call(line.phone, el("strong", {}, line.phone), " ",
      el("span", {}, line.name, " ", el("small", {}, line.for)))), "lines"),
  ],
  handoff: ({ text, code, expires_at }) => [
    paragraph(text),
    el("p", { className: "code" }, el("span", { className: "hidden" }, "Votre code : "), code),
    paragraph(`Valable jusqu’au ${day(expires_at, { timeStyle: "short" })}.`, "small"),
  ],
  fallback: (message, body, shown) => [
    paragraph(message.text),
    message.choices.length ? choices(message) : body && resend(shown, body),
  ],
};

/* Questions */

function choices({ fact, text, choices: offered, multiple }) {
  for (const { title, value } of offered) titles[`${fact}:${value}`] = title;
  if (multiple) return severalChoices(fact, offered);
  const listed = offered.map(({ title, value }) => button(title, () => say({ choice: value }, title)));
  return Object.assign(listOf(listed, "choices"), { ariaLabel: text });
}

function severalChoices(fact, offered) {
  const boxes = offered.map(({ value }) => el("input", { type: "checkbox", value }));
  const confirm = button("Valider", () => {
    const kept = boxes.filter((box) => box.checked).map((box) => box.value);
    if (kept.length) say({ choices: kept }, titlesOf(fact, kept).join(", "));
    else state.textContent = "Cochez au moins une réponse.";
  }, "main");
  const group = el("fieldset", { className: "choices several" },
    el("legend", {}, "Plusieurs réponses sont possibles."),
    boxes.map((box, n) => el("label", {}, box, offered[n].title)), confirm);
  group.addEventListener("change", ({ target }) => {
    const alone = ALONE.includes(target.value);
    for (const box of boxes) if (box !== target && (alone || ALONE.includes(box.value))) box.checked = false;
  });
  return group;
}

function communeField() {
  const input = el("input", { id: newId(), type: "text", maxLength: 60, autocomplete: "off" });
  const found = el("ul", { className: "places" });
  const unknown = button("Je ne sais pas", () => say({ text: "Je ne sais pas" }, "Je ne sais pas"));
  const form = el("form", { className: "choices commune" },
    el("label", { htmlFor: input.id }, "Commune ou code postal"), input, found, unknown);
  input.addEventListener("input", () => suggest(input, found));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text) say({ text }, text);
  });
  return form;
}

async function suggest(input, found) {
  const typed = input.value;
  await new Promise((done) => setTimeout(done, 150));
  if (input.value !== typed) return;
  const answer = await api("GET", `places?q=${encodeURIComponent(typed)}`).catch(() => null);
  if (input.value !== typed) return;
  const places = typed.trim() && answer ? answer.places : [];
  found.replaceChildren(...places.map((place) => el("li", {}, placeButton(place))));
  state.textContent = places.length ? counted(places.length, "proposition") : "";
  input.closest("article").scrollIntoView({ block: "start" });
}

const placeButton = ({ nis, name, detail }) => button([name, " ", el("small", {}, detail)], () => {
  titles[`commune:${nis}`] = name;
  sessionStorage.setItem(NAMES, JSON.stringify(titles));
  say({ choice: nis }, name);
});

const titlesOf = (fact, values) => [values].flat().map((value) => titles[`${fact}:${value}`]);

/* Cards and what is known */

function card(service, rank, className = "") {
  const { name, url, phone, source, verified_on } = service;
  const rows = [["Pourquoi", "reason"], ["À faire", "action"], ["À apporter", "bring"], ["À demander", "ask"]];
  const given = rows.filter(([, field]) => service[field]).flatMap(([title, field]) => [
    el("dt", { className: field }, title), el("dd", { className: field }, linked(service[field]))]);
  const of = el("span", { className: "hidden" }, ` : ${name}`);
  const site = /^https?:\/\//.test(url || "") && link(url, "Voir le site", of);
  const from = [source && `Source : ${source}.`, verified_on && `Vérifié le ${day(verified_on)}.`];
  return el("section", { className: `card ${className}` },
    el("p", { className: "rank" }, rank, service.free && el("span", {}, "Gratuit")),
    el("h2", {}, name),
    service.summary && paragraph(service.summary, "summary"),
    given.length > 0 && el("dl", {}, given),
    (site || phone) && el("p", { className: "row" }, site, phone && call(phone, `Appeler le ${phone}`)),
    paragraph(from.filter(Boolean).join(" "), "small"));
}

function showKnown(known = {}) {
  const shown = Object.entries(known).flatMap(([fact, value]) => titlesOf(fact, value)).filter(Boolean);
  $("facts").replaceChildren(...shown.map((title) => el("li", {}, title)));
  $("count").textContent = shown.length;
  $("known").hidden = !shown.length;
}

/* Beginning, coming back, ending */

function startAnew(text) {
  for (const name of [TOKEN, NAMES]) sessionStorage.removeItem(name);
  titles = {};
  log.replaceChildren(el("div", { className: "notice" }, paragraph(text)));
  showKnown();
  $("moves").hidden = true;
  $("welcome").hidden = false;
  scroll.scrollTo(0, 0);
}

function showHistory({ turns, known }) {
  let fact;
  for (const { said, messages } of turns) {
    addSaid(said.text || titlesOf(fact, said.choices).map((title) => title || "votre choix").join(", "));
    for (const message of messages) addMessage(message, null);
    fact = messages.filter((message) => message.choices).at(-1)?.fact ?? fact;
  }
  const last = turns.at(-1);
  if (last && !last.messages.length) addNotice("Ce message attend sa réponse.", { id: last.id, ...last.said });
  showKnown(known);
  toEnd();
}

async function begin() {
  if (!sessionStorage.getItem(TOKEN)) return;
  try {
    showHistory(await api("GET", "history"));
  } catch (error) {
    if (error.status === 401) startAnew(GONE);
    else addNotice("Je ne retrouve pas la conversation. Rechargez la page dans un instant.");
  }
}

async function erase() {
  $("sure").close();
  const failure = sessionStorage.getItem(TOKEN) && (await api("DELETE", "session").catch((error) => error));
  if (failure?.message && failure.status !== 401) {
    addNotice("L’effacement n’a pas abouti. Réessayez dans un instant.");
  } else startAnew("Votre conversation est effacée.");
}

$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = saying.value.trim();
  if (text && say({ text }, text)) saying.value = "";
});
saying.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  $("composer").requestSubmit();
});
for (const each of document.querySelectorAll("[data-say], #erase")) {
  each.addEventListener("click", () => {
    $("menu").open = false;
    if (each.id === "erase") $("sure").showModal();
    else say({ text: each.textContent }, each.textContent);
  });
}
$("sure-no").addEventListener("click", () => $("sure").close());
$("sure-yes").addEventListener("click", erase);
$("known").open = matchMedia("(min-width: 48rem)").matches;
begin();

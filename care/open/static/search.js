// Filters the list of services while one types; without this script the list is simply whole.
const form = document.querySelector(".search");
const field = document.querySelector("#q");
const count = document.querySelector("#compte");
const shelves = document.querySelector("#rayons");
const list = document.querySelector(".items");

const plain = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const items = [...document.querySelectorAll("[data-words]")].map((element) => ({
  element,
  name: plain(element.querySelector("h3").textContent),
  words: element.dataset.words.split(" "),
}));

const fits = (words, wanted) => wanted.every((typed) => words.some((word) => word.startsWith(typed)));

// Services whose name has the words come first; the order is otherwise that of the page.
function show() {
  const wanted = plain(field.value);
  const found = items.filter(({ words }) => fits(words, wanted));
  const named = found.filter(({ name }) => fits(name, wanted));
  for (const item of items) item.element.hidden = !found.includes(item);
  list.append(...[...new Set([...named, ...items])].map(({ element }) => element));
  shelves.hidden = wanted.length > 0;
  count.textContent = wanted.length ? told(found.length) : "";
}

function told(found) {
  const { none, one, many } = count.dataset;
  return found > 1 ? `${found} ${many}` : found ? one : none;
}

form.hidden = false;
field.value = new URLSearchParams(location.search).get("q") ?? "";
field.addEventListener("input", show);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.replaceState(null, "", field.value ? `?q=${encodeURIComponent(field.value)}` : location.pathname);
  show();
  document.querySelector("#tous").scrollIntoView();
});
show();

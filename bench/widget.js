// What bench/widget.py runs in the page: each function gives milliseconds up to the moment something is painted.
const root = () => document.querySelector("jalon-chat").shadowRoot;
const painted = () => new Promise((done) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(null);
}));

function until(holds) {
  return new Promise((done) => {
    const seen = new MutationObserver(look);
    function look() {
      if (!holds()) return;
      seen.disconnect();
      done();
    }
    seen.observe(root(), { childList: true, subtree: true, attributes: true });
    look();
  });
}

async function opened() {
  const began = performance.now();
  root().querySelector("button.launcher").click();
  await until(() => root().querySelector("section.welcome")?.checkVisibility());
  await painted();
  return performance.now() - began;
}

async function answered(text) {
  const told = () => root().querySelectorAll("article.told").length;
  const before = told();
  root().querySelector("textarea").value = text;
  const began = performance.now();
  root().querySelector("form.composer").requestSubmit();
  await until(() => told() > before);
  await painted();
  return performance.now() - began;
}

async function bare(text) {
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${window.token}` };
  const body = JSON.stringify({ id: crypto.randomUUID(), text });
  const began = performance.now();
  await (await fetch("/api/message", { method: "POST", headers, body })).json();
  return performance.now() - began;
}

async function session() {
  window.token = (await (await fetch("/api/session", { method: "POST" })).json()).token;
}
